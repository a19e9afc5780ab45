package org.welco.platform.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The operator's file of process-wide settings, weaker than system properties and the environment. Read once. */
public class WelcoPropertiesSource implements ConfigSource {

    private static final int WEAKER_THAN_ENVIRONMENT = 200;
    private static final System.Logger LOG = System.getLogger(WelcoPropertiesSource.class.getName());

    private final Map<String, String> values;

    public WelcoPropertiesSource() {
        this(file());
    }

    WelcoPropertiesSource(Path file) {
        values = readOrReport(file);
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "welco.properties";
    }

    @Override
    public int getOrdinal() {
        return WEAKER_THAN_ENVIRONMENT;
    }

    /** A source that fails is dropped by some servers without a word: so the start asks again, and fails. */
    static void refuseUnreadableFile() {
        try {
            read(file());
        } catch (IOException | IllegalArgumentException e) {
            throw new ProcessSettingException("Le fichier " + file() + " ne peut pas être lu : " + reason(e) + ".");
        }
    }

    private static Map<String, String> readOrReport(Path file) {
        try {
            return read(file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR, "config: {0} cannot be read: {1}", file, reason(e));
            return Map.of();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return Map.copyOf(values);
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    /** This one setting says where the others are, so that it cannot itself come from a Config. */
    private static Path file() {
        String key = ProcessKey.SETTINGS_FILE.key();
        return Path.of(Optional.ofNullable(System.getProperty(key))
                .or(() ->
                        Optional.ofNullable(System.getenv(key.replace('.', '_').toUpperCase(java.util.Locale.ROOT))))
                .orElse(ProcessKey.SETTINGS_FILE.defaultText()));
    }
}
