package org.welco.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Gives an envelope to refusals that a resource answered without a body: the server would put a page there. */
@Provider
public class BareErrors implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (!response.hasEntity() && status >= 400 && status < 500) {
            response.setEntity(RefusalOf.status(status).envelope(), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
