import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j: arguments are its home and its configuration file; "ready" is printed when Bolt answers.
 *  It ends with its standard input, so no server outlives the run that started it, however that run ends. */
public class Main {
  public static void main(String[] args) throws Exception {
    var builder = new DatabaseManagementServiceBuilder(Path.of(args[0])).loadPropertiesFromFile(Path.of(args[1]));
    var service = builder.build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("ready");
    while (System.in.read() >= 0) { }
    System.exit(0);
  }
}
