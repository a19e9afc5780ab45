package org.welco.mail.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.Envelope;
import org.welco.mail.live.LiveNews;
import org.welco.mail.live.ReadNews;

/** What changed, for pages that were cut off or have no socket. */
@Path("mail/changes")
@RequestScoped
public class LiveResource {

    private CurrentCaller caller;
    private ReadNews read;

    LiveResource() {}

    @Inject
    public LiveResource(CurrentCaller caller, ReadNews read) {
        this.caller = caller;
        this.read = read;
    }

    /** @param after number of the last change that the page knows; absent, it is told nothing but the present number */
    @GET
    public Response changes(@QueryParam("after") String after) {
        if (after == null) {
            long last = read.last();
            return Envelope.of(LiveJson.news(LiveNews.upTo(last), Agents.of(caller)));
        }
        return Envelope.of(LiveJson.news(read.after(number(after)), Agents.of(caller)));
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as a negative one is
        }
        throw new RefusedException(new Refusal(400, "bad-number", "« after » doit être un nombre positif ou nul"));
    }
}
