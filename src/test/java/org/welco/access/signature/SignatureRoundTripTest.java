package org.welco.access.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.tenant.Tenant;

/** Whatever is signed by us is accepted by us, and nothing that differs by one character is. */
class SignatureRoundTripTest {

    private static final String WCS = "demarches.ville.fr";

    private final MovingClock clock = new MovingClock("2026-11-23T17:42:55Z");
    private final QuerySigner signer = new QuerySigner(clock);
    private final SignatureCheck check = new SignatureCheck(clock, new NoncesInMemory());

    private static Tenant town(String secret) {
        return Town.called("courrier.ville.fr")
                .knowing("wcs", "https://" + WCS + "/", secret)
                .open();
    }

    private static String parameter(String value) {
        return "q=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void what_was_signed_is_accepted(@ForAll @StringLength(max = 60) String value, @ForAll @NotEmpty String secret)
            throws Exception {
        String sent = signer.sign(parameter(value), WCS, secret);
        assertThat(check.verify(town(secret), sent).service().orig()).isEqualTo(WCS);
    }

    @Property(tries = 300)
    void one_character_changed_before_the_signature_is_refused(
            @ForAll @StringLength(min = 1, max = 60) String value,
            @ForAll @IntRange(max = 400) int place,
            @ForAll @IntRange(min = 33, max = 126) int other) {
        String sent = signer.sign(parameter(value), WCS, "secret");
        Assume.that(place < sent.indexOf("&signature="));
        Assume.that(sent.charAt(place) != other);
        String changed = sent.substring(0, place) + (char) other + sent.substring(place + 1);
        assertThatThrownBy(() -> check.verify(town("secret"), changed)).isInstanceOf(SignatureRefusedException.class);
    }
}
