package org.welco.manage;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What becomes of a typed command: its exit code and what stands on both streams. */
record TypedCommand(int exit, String out, String err) {

    /** Types a command as user welco, into a pipe. */
    static TypedCommand type(Path folder, String... words) {
        return type(folder, "welco", false, words);
    }

    static TypedCommand type(Path folder, String user, boolean onScreen, String... words) {
        Properties properties = new Properties();
        properties.setProperty("user.name", user);
        Map<String, String> environment = Map.of(
                "WELCO_RUN_DIR", folder.toString(),
                "WELCO_TENANTS_DIR", folder.resolve("tenants").toString(),
                "WELCO_SETTINGS_FILE", folder.resolve("welco.properties").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), onScreen);
        int exit = WelcoManage.run(words, properties, environment, terminal);
        return new TypedCommand(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
