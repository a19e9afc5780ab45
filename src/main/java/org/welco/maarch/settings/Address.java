package org.welco.maarch.settings;

import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;

/** The address of a Maarch as administrators write it. */
final class Address {

    private Address() {}

    /**
     * @param warn is told, in French, what is accepted but odd
     * @return the application's root, with a final slash
     * @throws IllegalArgumentException with what is wrong, in French, to follow the setting's name; never the address
     *     itself, which may hold a password
     */
    static URI of(String text, Consumer<String> warn) {
        URI address = parse(text);
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        path = path.endsWith("/") ? path : path + "/";
        if (path.endsWith("/rest/")) {
            warn.accept("l'adresse de Maarch s'écrit sans « rest » à la fin");
            path = path.substring(0, path.length() - "rest/".length());
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && !isHere(address.getHost())) {
            warn.accept("l'adresse de Maarch est en http : le mot de passe et les courriers circulent en clair");
        }
        return URI.create(scheme + "://" + address.getRawAuthority() + path);
    }

    private static URI parse(String text) {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException e) {
            // not chained: the message quotes the text
            throw new IllegalArgumentException("n'est pas une adresse valide");
        }
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("doit commencer par http:// ou https://");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "ne doit pas contenir d'identifiant : USERNAME et PASSWORD sont faits pour cela");
        }
        if (address.getHost() == null) {
            throw new IllegalArgumentException("ne nomme pas de serveur");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("ne doit contenir ni « ? » ni « # »");
        }
        return address;
    }

    private static boolean isHere(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }
}
