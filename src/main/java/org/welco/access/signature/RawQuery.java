package org.welco.access.signature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query string as it was sent, and what its parameters say. */
final class RawQuery {

    private record Parameter(String rawName, String rawValue, String name, String value) {}

    private final String text;
    private final List<Parameter> parameters = new ArrayList<>();

    /** @throws IllegalArgumentException when a percent sign is followed by no two hexadecimal digits */
    RawQuery(String text) {
        this.text = text;
        for (String part : text.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String rawName = equals < 0 ? part : part.substring(0, equals);
                String rawValue = equals < 0 ? "" : part.substring(equals + 1);
                parameters.add(new Parameter(rawName, rawValue, decode(rawName), decode(rawValue)));
            }
        }
    }

    static boolean hasSignature(String text) {
        try {
            return new RawQuery(text).count("signature") > 0;
        } catch (IllegalArgumentException e) {
            return text.contains("signature=");
        }
    }

    int count(String name) {
        return (int) parameters.stream().filter(p -> p.name().equals(name)).count();
    }

    /** The decoded value of a parameter that is there exactly once, empty otherwise. */
    Optional<String> single(String name) {
        return count(name) == 1
                ? parameters.stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .map(Parameter::value)
                : Optional.empty();
    }

    /**
     * The signature when it is the last parameter, plainly named and there once. Base64 knows no space: a plus sign left
     * raw by the sender is a plus sign.
     */
    Optional<String> signature() {
        if (count("signature") != 1) {
            return Optional.empty();
        }
        Parameter last = parameters.get(parameters.size() - 1);
        boolean plain = last.rawName().equals("signature") && text.endsWith("&signature=" + last.rawValue());
        return plain ? Optional.of(decode(last.rawValue().replace("+", "%2B"))) : Optional.empty();
    }

    /** The text that the signature covers. */
    String signedText() {
        return text.substring(0, text.lastIndexOf("&signature="));
    }

    private static String decode(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
