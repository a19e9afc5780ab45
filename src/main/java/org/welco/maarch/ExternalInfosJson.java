package org.welco.maarch;

/**
 * The body of {@code PUT res/externalInfos}, for one letter: Maarch has no transaction, so a bad one in a group would
 * leave the others half done. The link is mandatory up to 19.04 and dropped from 20.03: it is always sent.
 */
record ExternalInfosJson(long resId, String externalId, String externalLink, String status) {

    /** Room of the two columns up to 19.04, in characters. */
    static final int LONGEST = 255;

    String text() {
        return JsonText.object(json -> {
            json.writeArrayFieldStart("externalInfos");
            json.writeStartObject();
            json.writeNumberField("res_id", resId);
            json.writeStringField("external_id", externalId);
            json.writeStringField("external_link", externalLink);
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("status", status);
        });
    }
}
