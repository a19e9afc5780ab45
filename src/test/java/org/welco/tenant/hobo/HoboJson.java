package org.welco.tenant.hobo;

import java.nio.charset.StandardCharsets;

/** Pieces of hobo.json for tests, in hobo's own shape. */
public final class HoboJson {

    private HoboJson() {}

    /** A sound file for that host, with one other service and these variables (JSON) on ours. */
    public static String of(String host, String ourVariables) {
        return environment("{}", service(host, ourVariables), wcs());
    }

    static String environment(String variables, String... services) {
        return "{\"timestamp\": \"1431420355.31\", \"variables\": " + variables + ", \"profile\": {\"fields\": []},"
                + " \"services\": [" + String.join(", ", services) + "]}";
    }

    static String service(String host, String variables) {
        return "{\"service-id\": \"welco\", \"slug\": \"courrier\", \"title\": \"Courrier\", \"base_url\": \"https://"
                + host + "/\", \"secret_key\": \"eiue7aa10nt6e9*#jg2bsfvdgl)cr%4(tafibfjx9i$pgnfj#v\", \"variables\": "
                + variables + "}";
    }

    static String wcs() {
        return "{\"service-id\": \"wcs\", \"slug\": \"eservices\", \"title\": \"Démarches\","
                + " \"base_url\": \"https://demarches.ville.fr\", \"secret_key\": \"12345\"}";
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
