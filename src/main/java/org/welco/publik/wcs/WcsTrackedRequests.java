package org.welco.publik.wcs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.request.RequestSourceException.Kind;
import org.welco.search.code.TrackedRequests;

/**
 * Tracking codes of w.c.s., drafts' included. Asked in nobody's name: it does not look at rights there, and refuses somebody
 * whom it does not know yet. Its address serves any browser for five minutes, and gives that browser's session the right to read the
 * request until it ends.
 */
@ApplicationScoped
public class WcsTrackedRequests implements TrackedRequests {

    private static final Pattern LOADING = Pattern.compile("(?:/[a-z0-9_-]+)*/code/[A-Za-z0-9_-]{8,200}/load/?");

    private WcsLinks links;

    WcsTrackedRequests() {}

    @Inject
    public WcsTrackedRequests(WcsLinks links) {
        this.links = links;
    }

    @Override
    public Optional<URI> opening(String code) {
        return links.call(link -> link.ask(wcs -> wcs.code(code, "on")).map(answer -> loading(answer, link)));
    }

    private static URI loading(JsonValue answer, WcsLink link) {
        String text = answer instanceof JsonObject object ? Refusals.text(object, "load_url") : "";
        return link.own(text)
                .filter(address -> LOADING.matcher(address.getRawPath()).matches())
                .orElseThrow(WcsTrackedRequests::unreadable);
    }

    private static RuntimeException unreadable() {
        return Refusals.refusal(Kind.UNREADABLE, Refusals.UNREADABLE, false);
    }
}
