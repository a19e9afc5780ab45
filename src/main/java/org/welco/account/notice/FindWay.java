package org.welco.account.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.message.MailMessages;
import org.welco.message.TextMessageException;
import org.welco.message.TextMessages;
import org.welco.search.TenantPhones;
import org.welco.search.query.Phones;
import org.welco.sheet.ProfileLine;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.ProfileField;

/**
 * By what a citizen is told that his account was changed. Only what the account held before counts: whoever gets hold of an account by
 * giving it another mail must not be the one who is told. Asks nobody over the network.
 */
@ApplicationScoped
public class FindWay {

    private static final String MAIL = "email";

    /** Publik's own names for a mobile and for any phone, which may hold a mobile as well. */
    private static final String MOBILE = "mobile";

    private static final String PHONE = "phone";

    private static final String NOTHING = "son compte n’avait ni courriel ni mobile";
    private static final String NOT_WRITTEN_TO = "on ne peut pas écrire à l’adresse de courriel de son compte";
    private static final String NO_MAIL_SERVER = "aucun serveur de courriel n’est réglé";

    /**
     * @param address mail or number as E.164; empty when there is no way
     * @param reason French, why there is no way; empty when there is one
     */
    record Way(NoticeWay way, Optional<String> address, String reason) {

        Way {
            Objects.requireNonNull(way);
            Objects.requireNonNull(address);
            Objects.requireNonNull(reason);
        }

        static Way none(String reason) {
            return new Way(NoticeWay.NONE, Optional.empty(), reason);
        }
    }

    private MailMessages mails;
    private TextMessages texts;
    private TenantPhones phones;
    private CurrentTenant tenant;

    FindWay() {}

    @Inject
    public FindWay(MailMessages mails, TextMessages texts, TenantPhones phones, CurrentTenant tenant) {
        this.mails = mails;
        this.texts = texts;
        this.phones = phones;
        this.tenant = tenant;
    }

    /** @param before what the account held before, by attribute */
    Way of(Map<String, String> before) {
        String mail = before.getOrDefault(MAIL, "").strip();
        boolean reached = mails.reaches(mail);
        if (reached && mails.isSet()) {
            return new Way(NoticeWay.MAIL, Optional.of(mail), "");
        }
        Optional<String> noMail =
                mail.isEmpty() ? Optional.empty() : Optional.of(reached ? NO_MAIL_SERVER : NOT_WRITTEN_TO);
        Optional<String> mobile = mobile(before);
        if (mobile.isEmpty()) {
            return Way.none(noMail.orElse(NOTHING));
        }
        try {
            texts.requireSet();
        } catch (TextMessageException notSet) {
            return Way.none(noMail.orElse(notSet.getMessage()));
        }
        return new Way(NoticeWay.SMS, mobile, "");
    }

    private Optional<String> mobile(Map<String, String> before) {
        Phones readable = phones.get();
        return attributes(tenant.get())
                .map(name -> before.getOrDefault(name, ""))
                .flatMap(value -> readable.mobile(value).stream())
                .findFirst();
    }

    /** Towns may have an attribute of their own; the one that is named so comes first. */
    private static Stream<String> attributes(Tenant town) {
        Stream<String> ofTown = town.profile().stream()
                .filter(field -> !field.disabled() && ProfileLine.kind(field) == ProfileLine.Kind.PHONE)
                .map(ProfileField::name)
                .filter(name -> !name.equals(PHONE));
        return Stream.concat(Stream.concat(Stream.of(MOBILE), ofTown), Stream.of(PHONE))
                .distinct();
    }
}
