package org.welco.web.look;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.tenant.Tenant;

/**
 * The colour and the logo of a town, as its settings say. What cannot be used is told, and the ordinary look stands in its
 * place: nobody is kept from working by a colour.
 */
public final class TownLook {

    /** Of text on its ground, WCAG 2.2 level AA. */
    private static final double READABLE = 4.5;

    /** As pale as the selected row of tokens.css. */
    private static final double PALE = 0.9;

    private final Optional<Colour> colour;
    private final Optional<URI> logo;
    private final List<String> faults;

    private TownLook(Optional<Colour> colour, Optional<URI> logo, List<String> faults) {
        this.colour = colour;
        this.logo = logo;
        this.faults = List.copyOf(faults);
    }

    public static TownLook of(Tenant tenant) {
        List<String> faults = new ArrayList<>();
        Optional<Colour> colour = tenant.setting(LookKey.DESK_COLOR.key()).flatMap(text -> readable(text, faults));
        Optional<URI> logo = tenant.setting(LookKey.DESK_LOGO.key()).flatMap(text -> ours(tenant, text, faults));
        return new TownLook(colour, logo, faults);
    }

    /** What is wrong with the settings, in French sentences that name the key; empty when all is well. */
    public List<String> faults() {
        return faults;
    }

    public Optional<URI> logo() {
        return logo;
    }

    /** What stands in place of the tokens of that name, empty when the town has no colour of its own. */
    public String styles() {
        return colour.map(TownLook::tokens).orElse("");
    }

    /** Changes whenever the styles do. */
    public String mark() {
        return Integer.toHexString(styles().hashCode());
    }

    private static String tokens(Colour colour) {
        Colour soft = colour.mixedWith(Colour.WHITE, PALE);
        return ":root { --w-primary: " + colour.text() + "; --w-primary-strong: "
                + colour.darkenedToRead(soft, READABLE).text() + "; --w-primary-soft: " + soft.text()
                + "; --w-on-primary: #ffffff; }\n";
    }

    private static Optional<Colour> readable(String text, List<String> faults) {
        Optional<Colour> colour = Colour.read(text.strip());
        if (colour.isEmpty()) {
            faults.add("DESK_COLOR : une couleur s’écrit comme #386ede");
            return colour;
        }
        double contrast = colour.get().contrastWith(Colour.WHITE);
        if (contrast < READABLE) {
            faults.add(String.format(
                    Locale.FRENCH,
                    "DESK_COLOR : le texte blanc ne se lit pas sur %s (contraste %.1f, il faut 4,5) ; %s convient",
                    colour.get().text(),
                    contrast,
                    colour.get().darkenedToRead(Colour.WHITE, READABLE).text()));
            return Optional.empty();
        }
        return colour;
    }

    /** The agent's browser is told of no host but the platform's. */
    private static Optional<URI> ours(Tenant tenant, String text, List<String> faults) {
        Optional<URI> address = address(text.strip());
        Set<String> hosts = Stream.concat(
                        Stream.of(tenant.baseUrl()), tenant.services().stream().map(service -> service.url()))
                .map(URI::getRawAuthority)
                .collect(Collectors.toSet());
        if (address.isEmpty() || !hosts.contains(address.get().getRawAuthority())) {
            faults.add("DESK_LOGO : l’adresse d’une image sur un des services de la plateforme est attendue");
            return Optional.empty();
        }
        return address;
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
