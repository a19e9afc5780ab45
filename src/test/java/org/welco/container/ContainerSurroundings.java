package org.welco.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.launcher.Folders;
import org.welco.launcher.Ports;
import org.welco.testing.BuildPaths;
import org.welco.testing.StoreDatabase;

/**
 * Makes what the server of arquillian.xml needs before Arquillian starts it: a database, two tenants, a free port; told by
 * system properties, which arquillian.xml names.
 */
public class ContainerSurroundings implements BeforeAllCallback {

    static final String VILLE = "courrier.ville.localhost";
    static final String AGGLO = "courrier.agglo.localhost";
    static final Path FOLDER = BuildPaths.ofThisFork("it-container");

    private static final String HOBO = "{\"timestamp\": \"1\", \"services\": [{\"service-id\": \"welco\","
            + " \"slug\": \"courrier\", \"base_url\": \"https://%1$s/\", \"secret_key\": \"k\","
            + " \"variables\": {\"SETTING_GREETING\": \"%2$s\", \"SETTING_ODD\": {\"PASSWORD\": \"p${x}\\\\,y\"}}}]}";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Folders.delete(FOLDER);
        tenant(VILLE, "ville");
        tenant(AGGLO, "agglo");
        PGSimpleDataSource database = StoreDatabase.fresh();
        System.setProperty("arq.payara.jar", BuildPaths.payaraJar().toString());
        System.setProperty("arq.port", String.valueOf(Ports.free()));
        System.setProperty("arq.db.url", database.getUrl().replaceFirst("\\?.*", ""));
        System.setProperty("arq.db.user", database.getUser());
        System.setProperty("arq.tenants", FOLDER.resolve("tenants").toString());
        System.setProperty(
                "arq.run", Files.createDirectories(FOLDER.resolve("run")).toString());
        System.setProperty(
                "arq.packaging", BuildPaths.basedir("packaging/payara").toString());
    }

    static Path hoboFile(String host) {
        return FOLDER.resolve("tenants").resolve(host).resolve("hobo.json");
    }

    static void tenant(String host, String greeting) throws IOException {
        Path file = hoboFile(host);
        Files.createDirectories(file.getParent());
        Files.writeString(file, HOBO.formatted(host, greeting));
    }
}
