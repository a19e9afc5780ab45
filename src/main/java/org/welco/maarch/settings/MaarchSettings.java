package org.welco.maarch.settings;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.welco.command.check.Finding;
import org.welco.mail.registry.RegistryLink;
import org.welco.tenant.Tenant;

/**
 * The link of one tenant with its Maarch as it is set at this moment. Immutable.
 *
 * @param link what the rest of Welco sees of it
 * @param url where Maarch is, with a final slash and without {@code rest/}; meaningless unless the link is on
 * @param username empty unless set
 * @param password empty unless set; never printed
 * @param findings what is wrong or odd, errors first; empty when all is well
 */
public record MaarchSettings(RegistryLink link, URI url, String username, String password, List<Finding> findings) {

    /** Longest status that any Maarch can hold, in characters. */
    public static final int LONGEST_STATUS = 10;

    /** What Maarch allows in a status; our clauses depend on it. */
    private static final Pattern STATUS = Pattern.compile("[A-Za-z0-9_.-]+");

    public MaarchSettings {
        Objects.requireNonNull(link);
        Objects.requireNonNull(url);
        Objects.requireNonNull(username);
        Objects.requireNonNull(password);
        findings = List.copyOf(findings);
    }

    public static MaarchSettings of(Tenant tenant) {
        return new SettingsReader(tenant).read();
    }

    /** Whether it can stand in a clause or a call at all. */
    public static boolean isStatus(String code) {
        return STATUS.matcher(code).matches();
    }

    /** Whether a Maarch can hold it. */
    public static boolean fits(String code) {
        return isStatus(code) && code.length() <= LONGEST_STATUS;
    }

    @Override
    public String toString() {
        return "MaarchSettings[" + link.state() + " " + url + " " + link.statuses() + "]";
    }
}
