package org.welco.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.welco.search.CarriedSearches;
import org.welco.search.Pages;

/** From the box to the page on which an account is made: what was typed goes along, unseen in the address. */
@Named
@RequestScoped
public class CreateFromSearch {

    private CarriedSearches carried;
    private Pages pages;

    CreateFromSearch() {}

    @Inject
    public CreateFromSearch(CarriedSearches carried, Pages pages) {
        this.carried = carried;
        this.pages = pages;
    }

    public void carry() {
        String typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("q", "");
        PrimeFaces.current().ajax().addCallbackParam("address", pages.create(carried.carry(typed)));
    }
}
