package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.welco.mail.qualification.OfferForms;
import org.welco.platform.folding.Folding;
import org.welco.request.Form;
import org.welco.request.RequestSourceException;

/** The forms that the agent may choose, those that he uses most first, then by category. Asked for when he looks at them. */
@Named
@RequestScoped
public class MailOfferCell {

    private MailCell cell;
    private MailWords words;
    private OfferForms offer;
    private List<Group> groups = List.of();
    private String trouble = "";

    MailOfferCell() {}

    @Inject
    public MailOfferCell(MailCell cell, MailWords words, OfferForms offer) {
        this.cell = cell;
        this.words = words;
        this.offer = offer;
    }

    /** Forms under one heading. */
    public record Group(String title, List<Form> forms) {}

    public void ask() {
        try {
            OfferForms.Offer offered = offer.offer(cell.agent());
            List<Group> all = new ArrayList<>();
            List<Form> usual = offered.usual().stream()
                    .flatMap(slug ->
                            offered.forms().stream().filter(form -> form.slug().equals(slug)))
                    .toList();
            if (!usual.isEmpty()) {
                all.add(new Group(words.get("mail.forms.usual"), usual));
            }
            byCategory(offered.forms()).forEach((category, forms) -> all.add(new Group(category, forms)));
            groups = all;
        } catch (RequestSourceException failure) {
            trouble = failure.getMessage();
        }
    }

    private Map<String, List<Form>> byCategory(List<Form> forms) {
        Map<String, List<Form>> byCategory = new TreeMap<>(Comparator.comparing(Folding::of));
        forms.forEach(form -> byCategory
                .computeIfAbsent(
                        form.category().orElseGet(() -> words.get("mail.forms.others")), title -> new ArrayList<>())
                .add(form));
        return byCategory;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** What words find it: title, category, keywords, folded. */
    public String folded(Form form) {
        return Folding.of(form.title() + " " + form.category().orElse("") + " " + String.join(" ", form.keywords()));
    }

    /** Why there are none, empty when there are. */
    public String getTrouble() {
        return trouble;
    }
}
