package org.welco.access.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.welco.access.Refusal;

/** Answers in Publik's envelope. Never put a {@code display_id} in one: w.c.s. would renumber the request with it. */
public final class Envelope {

    private Envelope() {}

    /** {@code {"err": 0}} with status 200. */
    public static Response done() {
        return Response.ok(Map.of("err", 0), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * {@code {"err": 0, "data": …}} with status 200.
     *
     * @param data anything that JSON-B writes: a record, a bean, a map, a list; its null members are left out
     */
    public static Response of(Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("err", 0);
        envelope.put("data", data);
        return Response.ok(envelope, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** {@code {"err": 1, "err_class": …, "err_desc": …}} with the status of the refusal. */
    public static Response refused(Refusal refusal) {
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusal.envelope())
                .build();
    }
}
