package org.welco.publik.authentic.citizens;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.welco.platform.http.Patience;

/** What we ask authentic about accounts. A list asked for with a preference for HTML makes it fail. */
@Path("api")
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "Accept-Language", value = "fr")
interface AccountsApi extends Closeable {

    /** @param limit 100 at most */
    @GET
    @Path("users/")
    @Patience(seconds = 5)
    Response search(@QueryParam("q") String words, @QueryParam("ou__slug") String ou, @QueryParam("limit") int limit);

    @GET
    @Path("users/{uuid}/")
    @Patience(seconds = 5)
    Response user(@PathParam("uuid") String uuid);

    @GET
    @Path("ous/")
    @Patience(seconds = 5)
    Response ous();
}
