package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.account.AccountField;
import org.welco.account.AccountField.Kind;
import org.welco.account.AccountForm;
import org.welco.account.Channel;
import org.welco.account.CreateAccount.End;
import org.welco.account.CreateAccount.Result;
import org.welco.account.Judgement;
import org.welco.account.Twin;
import org.welco.account.Twin.Ground;
import org.welco.account.TypedAccount;
import org.welco.account.web.AccountWords.Compared;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.PageInHand;

/** What an agent does on the page: nothing is kept here between two gestures, each brings everything that was typed. */
@Named
@RequestScoped
public class AccountCell {

    private static final String FIELD = "field.";

    private AccountDesk desk;
    private PageInHand inHand;
    private AccountWords words;
    private FieldNews news;
    private Optional<Judgement> judgement = Optional.empty();
    private AccountForm form = new AccountForm(List.of(), List.of());
    private String trouble = "";

    AccountCell() {}

    @Inject
    public AccountCell(AccountDesk desk, PageInHand inHand, AccountWords words, FieldNews news) {
        this.desk = desk;
        this.inHand = inHand;
        this.words = words;
        this.news = news;
    }

    private static TypedAccount typed() {
        Map<String, String> values = AccountWords.parameters(FIELD);
        return new TypedAccount(
                AccountWords.parameter("uuid"),
                AccountWords.parameter("unit"),
                values,
                Channel.of(AccountWords.parameter("agreed")));
    }

    /** A field was left: what is right so far is compared with the accounts that there are. */
    public void check() {
        guarded(() -> show(desk.judge(typed())));
    }

    /** The agent says of one account that it is not that of the person before him. */
    public void distinct() {
        guarded(() -> show(desk.distinct(typed(), AccountWords.parameter("other"))));
    }

    /** The person before him has that account: he is in hand from now on. */
    public void same() {
        guarded(() -> desk.visible(AccountWords.parameter("other"))
                .ifPresentOrElse(
                        line -> {
                            inHand.take(line);
                            tell("taken", true);
                        },
                        () -> tell("refusal", words.get("account.gone"))));
    }

    public void create() {
        guarded(() -> {
            Result result = desk.create(typed());
            result.judgement().ifPresent(this::show);
            End end = result.end();
            if (end == End.MADE) {
                desk.visible(AccountWords.parameter("uuid")).ifPresent(inHand::take);
            } else if (end != End.NOT_YET) {
                tell("refusal", words.get("account.end." + end.name()));
            }
            if (end == End.STALE) {
                tell("fresh", AccountFormCell.freshUuid());
            }
            if (end == End.DIFFERS) {
                tell("exists", AccountWords.parameter("uuid"));
            }
            tell("end", end.name());
            tell("refusals", FieldNews.object(result.refusals()).toString());
        });
    }

    private void guarded(Runnable gesture) {
        try {
            form = desk.form();
            gesture.run();
        } catch (CitizenDirectoryException failure) {
            trouble = words.sentence(failure.getMessage());
            tell("trouble", trouble);
        }
    }

    private void show(Judgement found) {
        judgement = Optional.of(found);
        Map<String, Twin> owners = new HashMap<>();
        form.fields().stream()
                .filter(AccountField::isIdentifier)
                .forEach(field -> owner(found, field).ifPresent(twin -> owners.put(field.name(), twin)));
        tell(
                "judged",
                Json.createObjectBuilder()
                        .add("complaints", news.complaints(found.complaints()))
                        .add("taken", news.taken(form, owners))
                        .add("free", news.free(form, found.read().keySet(), owners))
                        .add("twins", found.twins().size())
                        .build()
                        .toString());
    }

    private static Optional<Twin> owner(Judgement found, AccountField field) {
        Ground ground = field.kind() == Kind.MAIL ? Ground.MAIL : Ground.MOBILE;
        return found.twins().stream()
                .filter(twin -> twin.grounds().contains(ground))
                .findFirst();
    }

    private static void tell(String name, Object value) {
        FieldNews.tell(name, value);
    }

    /** Accounts to be compared with what was typed, the likeliest first; those that nobody may be shown are only counted against it. */
    public List<Twin> getTwins() {
        return judgement.map(Judgement::twins).orElse(List.of()).stream()
                .filter(twin -> twin.person().shown())
                .toList();
    }

    /** How many more there are than are shown; they come once these are answered for. */
    public int getMore() {
        return judgement.map(Judgement::more).orElse(0);
    }

    public List<Compared> compare(Twin twin) {
        return words.compare(twin, form, judgement.map(Judgement::read).orElse(Map.of()));
    }

    /** As a sentence of its own; empty when the directory answered. */
    public String getTrouble() {
        return trouble;
    }
}
