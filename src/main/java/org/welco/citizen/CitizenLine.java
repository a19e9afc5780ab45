package org.welco.citizen;

import java.util.Objects;
import java.util.Optional;

/**
 * What a list shows of a citizen: the minimum that tells two namesakes apart.
 *
 * @param uuid of the account: 32 lower-case hexadecimal digits
 * @param fullName surname first, as the account says
 * @param birthYear when the account holds a birth date
 * @param town when the account holds one
 * @param phoneEnding last two digits of the mobile, or of the phone; never more on a list
 */
public record CitizenLine(
        String uuid,
        String fullName,
        Optional<Integer> birthYear,
        Optional<String> town,
        Optional<String> phoneEnding) {

    public CitizenLine {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(fullName);
        Objects.requireNonNull(birthYear);
        Objects.requireNonNull(town);
        Objects.requireNonNull(phoneEnding);
    }
}
