package org.welco.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;
import org.welco.citizen.PageInHand;
import org.welco.request.Form;
import org.welco.request.RequestSourceException;
import org.welco.request.draft.DraftKey;
import org.welco.request.start.KeepStartHabits;
import org.welco.request.start.OfferStart;
import org.welco.request.start.OfferStart.Offer;
import org.welco.tenant.CurrentTenant;

/** The forms that this agent may begin: those that he wants first, then all by category. */
@Named
@RequestScoped
public class FormsCell {

    private CurrentCaller caller;
    private OfferStart offers;
    private KeepStartHabits habits;
    private PageInHand inHand;
    private RequestWords words;
    private CurrentTenant tenant;
    private Offer offer = new Offer(List.of(), List.of(), List.of());
    private boolean asked;
    private String trouble = "";

    FormsCell() {}

    @Inject
    public FormsCell(
            CurrentCaller caller,
            OfferStart offers,
            KeepStartHabits habits,
            PageInHand inHand,
            RequestWords words,
            CurrentTenant tenant) {
        this.caller = caller;
        this.offers = offers;
        this.habits = habits;
        this.inHand = inHand;
        this.words = words;
        this.tenant = tenant;
    }

    public void ask() {
        asked = true;
        try {
            offer = offers.offer(agent());
        } catch (RequestSourceException failure) {
            trouble = words.sentence(failure.getMessage());
        }
    }

    /** The agent wants a form first, or no more: parameters {@code form} and {@code on}. What is not offered to him stays as it is. */
    public void turn() {
        ask();
        String form = RequestWords.parameter("form");
        if (offer.forms().stream().anyMatch(one -> one.slug().equals(form))) {
            habits.turnFavourite(agent(), form, RequestWords.parameter("on").equals("yes"));
            ask();
        }
    }

    public boolean isAsked() {
        return asked;
    }

    /** As a sentence of its own; empty when all is well. */
    public String getTrouble() {
        return trouble;
    }

    public List<Form> getForms() {
        return offer.forms();
    }

    public List<Form> getFavourites() {
        return offer.favourites();
    }

    public List<Form> getUsual() {
        return offer.usual();
    }

    /** Names of the categories, in their order; those of forms without any come last, as an empty name. */
    public List<String> getCategories() {
        Comparator<Object> french = Collator.getInstance(Locale.FRENCH);
        Set<String> inOrder = new TreeSet<>(
                Comparator.<String, Object>comparing(name -> name, french).thenComparing(Comparator.naturalOrder()));
        offer.forms().forEach(form -> form.category().ifPresent(inOrder::add));
        List<String> names = new ArrayList<>(inOrder);
        if (offer.forms().stream().anyMatch(form -> form.category().isEmpty())) {
            names.add("");
        }
        return names;
    }

    public List<Form> in(String category) {
        return offer.forms().stream()
                .filter(form -> form.category().orElse("").equals(category))
                .toList();
    }

    /** What a filter looks at, besides the title. */
    public String wordsOf(Form form) {
        return String.join(
                " ", form.title(), form.category().orElse(""), String.join(" ", form.keywords()), form.description());
    }

    public boolean isFavourite(Form form) {
        return offer.favourites().contains(form);
    }

    /** Shown name of the citizen in hand, for whom a form would be begun; empty when it would be without account. */
    public String getWhom() {
        return inHand.get().map(line -> line.fullName()).orElse("");
    }

    public String getCitizen() {
        return inHand.uuid();
    }

    /** The town wants an account for each request, and nobody is in hand. */
    public boolean isDemanded() {
        return inHand.uuid().isEmpty() && DraftKey.demandsAccount(tenant.get());
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
