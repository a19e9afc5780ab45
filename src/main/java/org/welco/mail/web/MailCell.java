package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.inbox.MailQuery;
import org.welco.mail.inbox.MailTab;
import org.welco.mail.live.ReadNews;

/**
 * What the page asks for: which letter, which list, on whose behalf. Everything stands in the request, the address holding ids
 * and lists only, so that no page ever expires. What cannot be read counts as absent.
 */
@Named
@RequestScoped
public class MailCell {

    private static final String FRAMED = "/cells/";

    private CurrentCaller caller;
    private ReadNews news;
    private int changes;

    MailCell() {}

    @Inject
    public MailCell(CurrentCaller caller, ReadNews news) {
        this.caller = caller;
        this.news = news;
    }

    /** The number of the last change, read before anything is shown. */
    public long getSequence() {
        return news.last();
    }

    public Agent agent() {
        return caller.get().agent().orElseThrow();
    }

    /** A gesture names its letter; a page is named by its address. */
    public Optional<MailReference> reference() {
        return MailReference.parse(parameter("mail").orElseGet(() -> text("id")));
    }

    /** As text, empty when no letter is open. */
    public String getMail() {
        return reference().map(MailReference::text).orElse("");
    }

    /** Whether the address names what is no letter's reference. */
    public boolean isLost() {
        return reference().isEmpty() && !text("id").isEmpty() && text("mail").isEmpty();
    }

    public MailTab tab() {
        try {
            return MailTab.valueOf(text("tab").toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            return MailTab.TO_PROCESS;
        }
    }

    /** As addresses name it. */
    public String getTab() {
        return word(tab());
    }

    static String word(MailTab tab) {
        return tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int getPage() {
        return number("page").map(Long::intValue).orElse(1);
    }

    public MailQuery query() {
        return new MailQuery(tab(), text("words"), getPage());
    }

    /** Where a letter, or the list alone, stands: never with typed text. */
    public String address(String mail, String tab, int page) {
        String lists = tab + (page > 1 ? "&page=" + page : "");
        if (shown().startsWith(FRAMED)) {
            return "/cells/mail?" + (mail.isEmpty() ? "" : "id=" + mail + "&") + "tab=" + lists;
        }
        return (mail.isEmpty() ? "/mail/all" : "/mail/" + mail) + "?tab=" + lists;
    }

    private String shown() {
        return Objects.toString(request().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI), "");
    }

    /** What proves that the page has its letter in hand; empty when it has not. */
    public Optional<ClaimToken> claim() {
        return ClaimToken.parse(text("claim"));
    }

    /** Of the gesture, as the page drew it. */
    public Optional<UUID> gestureToken() {
        try {
            return Optional.of(UUID.fromString(text("gesture")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Empty when it was not sent. */
    public String text(String parameter) {
        return parameter(parameter).orElse("");
    }

    private static Optional<String> parameter(String name) {
        return Optional.ofNullable(request().getRequestParameterMap().get(name));
    }

    private static ExternalContext request() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** Empty for anything but a whole number of at most nine digits. */
    public Optional<Long> number(String parameter) {
        return Optional.of(text(parameter))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::valueOf);
    }

    /** Something was changed: what was read before is to be read again. */
    void changed() {
        changes++;
    }

    int changes() {
        return changes;
    }
}
