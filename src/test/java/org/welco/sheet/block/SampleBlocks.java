package org.welco.sheet.block;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.Tenant;

/** A block of invoices, as a town declares it, and the same with a key changed. */
final class SampleBlocks {

    static final String INVOICES =
            "{\"name\": \"factures\", \"title\": {\"fr\": \"Factures\", \"en\": \"Invoices\"}, \"icon\": \"bill\","
                    + " \"url\": \"http://127.0.0.1:1/invoices/?NameID=%(nameid)s\", \"sign\": true,"
                    + " \"columns\": [{\"title\": \"Facture\", \"text\": \"{{label}}\"},"
                    + " {\"title\": \"Montant\", \"text\": \"{{amount}}\", \"kind\": \"amount\"},"
                    + " {\"title\": \"État\", \"text\": \"{{paid}}\", \"kind\": \"state\", \"states\":"
                    + " {\"false\": {\"text\": {\"fr\": \"À payer\", \"en\": \"To pay\"}, \"tone\": \"warn\"}}}],"
                    + " \"link\": \"{{page}}\", \"first\": {\"paid\": [\"false\"]}, \"sort\": \"due\", \"roles\": [\"accueil\"]}";

    private SampleBlocks() {}

    static JsonValue json(String text) {
        return Json.createReader(new StringReader("[" + text + "]")).readArray().get(0);
    }

    /** The good one with a key changed; "–" takes it away. */
    static String with(String key, String json) {
        JsonObject good = json(INVOICES).asJsonObject();
        var changed = Json.createObjectBuilder(good).remove(key);
        if (!json.equals("–")) {
            changed.add(key, json(json));
        }
        return changed.build().toString();
    }

    static Tenant town(String setting) {
        return PublikTown.tenant(
                "courrier.ville.test",
                URI.create("http://127.0.0.1:1/"),
                URI.create("http://127.0.0.1:2/"),
                Map.of("SHEET_BLOCKS", setting));
    }

    static SheetBlock block(String declared) {
        return BlockSettings.of(town("[" + declared + "]")).all().get(0);
    }
}
