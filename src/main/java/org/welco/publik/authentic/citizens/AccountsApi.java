package org.welco.publik.authentic.citizens;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

    /** Accounts with that mail, in any case. */
    @GET
    @Path("users/")
    @Patience(seconds = 5)
    Response withMail(
            @QueryParam("email__iexact") String mail,
            @QueryParam("ou__slug") String ou,
            @QueryParam("limit") int limit);

    /** What an account may be created with. */
    @OPTIONS
    @Path("users/")
    @Patience(seconds = 5)
    Response terms();

    /**
     * Creates an account once, however often it is sent.
     *
     * @param key {@code uuid}: an account that has it is answered as it is, whatever the body says
     */
    @POST
    @Path("users/")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 15)
    Response create(@QueryParam("get_or_create") String key, String account);

    /**
     * Accounts in the order in which they were modified.
     *
     * @param ou null for those of all units
     * @param since UTC with microseconds; a raw plus sign would be refused
     * @param cursor null for the first page
     * @param limit 100 at most
     */
    @GET
    @Path("users/")
    @Patience(seconds = 20)
    Response modified(
            @QueryParam("ou__slug") String ou,
            @QueryParam("ordering") String ordering,
            @QueryParam("modified__gte") String since,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** Which of those uuids are unknown, and which accounts were touched since. */
    @POST
    @Path("users/synchronization/")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 20)
    Response synchronize(String question);

    @GET
    @Path("users/{uuid}/")
    @Patience(seconds = 5)
    Response user(@PathParam("uuid") String uuid);

    /** @param change what changes, with the address of mail as it is: without it, authentic takes its mark of proof away */
    @PATCH
    @Path("users/{uuid}/")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 10)
    Response change(@PathParam("uuid") String uuid, String change);

    @GET
    @Path("ous/")
    @Patience(seconds = 5)
    Response ous();

    /** How people sign in there; for whoever may search the ways of signing in. */
    @GET
    @Path("authn-healthcheck/")
    @Patience(seconds = 5)
    Response waysOfSigningIn();
}
