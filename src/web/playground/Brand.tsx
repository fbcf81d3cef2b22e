/** The name in the corner: the way back to the page that says what casus is. */
export function Brand() {
  return (
    <a className="casus-brand" href="/">
      casus
    </a>
  );
}
