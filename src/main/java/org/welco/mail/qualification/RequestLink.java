package org.welco.mail.qualification;

import java.net.URI;
import java.net.URISyntaxException;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/**
 * A request's number and its page, checked.
 *
 * @param number 1 to 255 characters: what the registry can hold
 * @param url absolute, of a w.c.s. of this tenant: whatever else would send the registry's people to a foreign place
 */
public record RequestLink(String number, String url) {

    private static final int LONGEST = 255;

    /** @throws BadRequestLinkException with one French sentence when either does not fit */
    public static RequestLink of(String number, String url, Tenant tenant) {
        if (number == null || number.isBlank() || number.length() > LONGEST || number.equals("None")) {
            throw new BadRequestLinkException(
                    "bad-number", "« number » doit être le numéro de la demande, de 1 à 255 caractères");
        }
        if (url == null || !isOfWcs(url, tenant)) {
            throw new BadRequestLinkException(
                    "bad-url",
                    "« url » doit être l’adresse absolue de la demande dans le w.c.s. de cette collectivité");
        }
        return new RequestLink(number.strip(), url);
    }

    private static boolean isOfWcs(String url, Tenant tenant) {
        try {
            URI address = new URI(url);
            return address.getUserInfo() == null
                    && url.length() <= 2000
                    && tenant.services().stream()
                            .filter(service -> service.kind().equals("wcs"))
                            .map(KnownService::url)
                            .anyMatch(base -> sameOrigin(base, address));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean sameOrigin(URI base, URI address) {
        return address.getHost() != null
                && base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getHost().equalsIgnoreCase(address.getHost())
                && base.getPort() == address.getPort();
    }
}
