package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.search.CarriedSearches;
import org.welco.search.Pages;

/** From a letter to the page on which an account is made, in another window, so that the letter stays in sight. */
@Named
@RequestScoped
public class CreateFromLetter {

    private static final String REASON = "letter";

    private MailCell cell;
    private CarriedSearches carried;
    private Pages pages;
    private String address = "";

    CreateFromLetter() {}

    @Inject
    public CreateFromLetter(MailCell cell, CarriedSearches carried, Pages pages) {
        this.cell = cell;
        this.carried = carried;
        this.pages = pages;
    }

    /** What was looked for goes along. */
    public String getAddress() {
        if (address.isEmpty()) {
            address = pages.create(carried.carry(cell.text("who")), REASON);
        }
        return address;
    }
}
