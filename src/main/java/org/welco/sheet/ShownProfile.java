package org.welco.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.welco.citizen.CitizenProfile;
import org.welco.search.find.Sight.Attribute;
import org.welco.tenant.hobo.ProfileField;

/**
 * The profile as one agent is shown it: the attributes that the tenant has configured, in its order, and no other.
 *
 * @param fullName surname first
 */
public record ShownProfile(String fullName, List<ProfileLine> lines) {

    private static final Pattern OF_BIRTH = Pattern.compile("(?i)birth_?da|naissance");
    private static final Pattern OF_PHONE = Pattern.compile("(?i)phone|mobile|(?:^|_)tel(?:_|$)|portable");
    private static final Pattern OF_MAIL = Pattern.compile("(?i)mail|courriel");
    /** What tells where somebody lives. */
    private static final Pattern OF_TOWN = Pattern.compile(
            "(?i)city|town|ville|commune|addr|zip|postc|postal|street|house|(?:^|[_ ])rue(?:_|$)|localit");

    public ShownProfile {
        Objects.requireNonNull(fullName);
        lines = List.copyOf(lines);
    }

    /** @param hidden what stays hidden from that agent */
    static ShownProfile of(CitizenProfile profile, List<ProfileField> fields, Set<Attribute> hidden) {
        return new ShownProfile(
                profile.line().fullName(),
                fields.stream()
                        .filter(field -> !field.disabled())
                        .filter(field -> hidden.stream().noneMatch(attribute -> tells(field, attribute)))
                        .map(field -> line(field, profile))
                        .toList());
    }

    private static ProfileLine line(ProfileField field, CitizenProfile profile) {
        String value = profile.values().getOrDefault(field.name(), "");
        return new ProfileLine(
                field.name(),
                field.label().isEmpty() ? field.name() : field.label(),
                ProfileLine.kind(field),
                value,
                !value.isEmpty() && profile.verified().contains(field.name()));
    }

    /**
     * Whether a field tells what may be hidden from agents: by the kind that hobo gives it, or by what its name says, since towns name
     * attributes as they like.
     */
    public static boolean tells(ProfileField field, Attribute attribute) {
        return switch (attribute) {
            case BIRTH_DATE ->
                field.kind().equals("birthdate")
                        || OF_BIRTH.matcher(field.name()).find();
            case PHONE ->
                ProfileLine.kind(field) == ProfileLine.Kind.PHONE
                        || OF_PHONE.matcher(field.name()).find();
            case MAIL ->
                ProfileLine.kind(field) == ProfileLine.Kind.MAIL
                        || OF_MAIL.matcher(field.name()).find();
            case TOWN -> OF_TOWN.matcher(field.kind() + " " + field.name()).find();
        };
    }
}
