/** What is known of GDELT's events and mentions as a data set. */
export const published = {
  title: 'GDELT 2.0 Event Database',
  publisher: 'The GDELT Project',
  url: 'https://www.gdeltproject.org/',
};
