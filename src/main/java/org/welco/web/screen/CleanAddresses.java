package org.welco.web.screen;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes Faces write clean addresses. A form goes back to the very address that stands in the browser, query included, so
 * that a page can be built again from it; a link carries its own parameters only.
 */
public class CleanAddresses extends ViewHandlerWrapper {

    private static final String WITHOUT_QUERY = CleanAddresses.class.getName() + ".link";

    public CleanAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    /** French unless the browser asks for another language that we speak; the server's own language is nobody's wish. */
    @Override
    public Locale calculateLocale(FacesContext context) {
        boolean asked = context.getExternalContext().getRequestHeaderMap().containsKey("Accept-Language");
        return asked ? super.calculateLocale(context) : context.getApplication().getDefaultLocale();
    }

    /**
     * A page whose state the session no longer holds is built again from its address, and the gesture goes on: nothing typed
     * is lost, nothing is asked. Whether the gesture may come in was decided before, by session and origin.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot restored = super.restoreView(context, viewId);
        return restored == null && ShownAddress.in(context.getExternalContext()).isPresent()
                ? buildAgain(context, viewId)
                : restored;
    }

    private UIViewRoot buildAgain(FacesContext context, String viewId) {
        UIViewRoot fresh = createView(context, viewId);
        context.setViewRoot(fresh);
        try {
            getViewDeclarationLanguage(context, viewId).buildView(context, fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Optional<ShownAddress> shown = ShownAddress.in(context.getExternalContext())
                .filter(address -> address.view().equals(viewId));
        if (shown.isPresent()) {
            boolean link = context.getAttributes().containsKey(WITHOUT_QUERY);
            return link ? shown.get().path() : shown.get().whole();
        }
        return Screen.drawnBy(viewId).map(Screen::address).orElseGet(() -> super.getActionURL(context, viewId));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        context.getAttributes().put(WITHOUT_QUERY, true);
        try {
            return super.getBookmarkableURL(context, viewId, parameters, includeViewParams);
        } finally {
            context.getAttributes().remove(WITHOUT_QUERY);
        }
    }

    @Override
    public String getRedirectURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        context.getAttributes().put(WITHOUT_QUERY, true);
        try {
            return super.getRedirectURL(context, viewId, parameters, includeViewParams);
        } finally {
            context.getAttributes().remove(WITHOUT_QUERY);
        }
    }
}
