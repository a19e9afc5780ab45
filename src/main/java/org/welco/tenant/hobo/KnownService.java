package org.welco.tenant.hobo;

import java.net.URI;
import java.util.Objects;

/**
 * Another service of the same platform, as hobo.json lists it.
 *
 * @param kind hobo's {@code service-id}: wcs, authentic, combo, passerelle, hobo …
 * @param slug hobo's slug, unique within its kind
 * @param title for people
 * @param url its base URL, always with a final slash
 * @param templateName for a Combo, tells the agents' portal ("portal-agent…") from the citizens'; empty otherwise
 * @param secret key shared with it for signatures, empty when hobo gave none; never printed
 * @param secondary a service of another platform, lent to this one
 */
public record KnownService(
        String kind, String slug, String title, URI url, String templateName, String secret, boolean secondary) {

    public KnownService {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(slug);
        Objects.requireNonNull(title);
        Objects.requireNonNull(url);
        Objects.requireNonNull(templateName);
        Objects.requireNonNull(secret);
    }

    /** The name under which it signs and is signed to: its host, without port. */
    public String orig() {
        return url.getHost();
    }

    /** Scheme, host and port, as browsers name where a page comes from. */
    public String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    @Override
    public String toString() {
        return kind + " " + slug + " " + url;
    }
}
