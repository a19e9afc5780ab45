package org.welco.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.message.TownName;
import org.welco.platform.config.MailSettings;
import org.welco.tenant.Tenant;

/**
 * In whose name the mails of a tenant go out: hobo's variables first, as Publik's other services take them, then the setting of the
 * installation.
 *
 * @param name may hold any letter, and no sign that ends a line
 */
record Sender(String address, String name) {

    static final String FROM = "default_from_email";
    static final String NAME = "email_sender_name";

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    /** @return empty when neither the tenant nor the installation names an address */
    static Optional<Sender> of(Tenant town, MailSettings settings) {
        Optional<InternetAddress> written = written(town);
        Optional<String> address = written.map(InternetAddress::getAddress)
                .or(() -> Optional.of(settings.from()).filter(from -> !from.isEmpty()));
        String name = town.variable(NAME)
                .or(() -> written.map(InternetAddress::getPersonal))
                .map(Sender::line)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> line(TownName.of(town)));
        return address.map(known -> new Sender(known, name));
    }

    /** Whether what the tenant says of its address is one; so it is too when it says nothing. */
    static boolean isRight(Tenant town) {
        return town.variable(FROM).filter(text -> !text.isBlank()).isEmpty()
                || written(town).isPresent();
    }

    /** Whether it is an address to which we write: one, of ordinary signs. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** A line of a head: what would end it makes way. */
    static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private static Optional<InternetAddress> written(Tenant town) {
        String text = town.variable(FROM).map(Sender::line).orElse("");
        try {
            InternetAddress[] all = InternetAddress.parse(text, false);
            return all.length == 1 && isAddress(all[0].getAddress()) ? Optional.of(all[0]) : Optional.empty();
        } catch (AddressException noAddress) {
            return Optional.empty();
        }
    }
}
