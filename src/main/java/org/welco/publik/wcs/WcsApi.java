package org.welco.publik.wcs;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.welco.platform.http.Patience;

/** What we call of w.c.s. Paths end as it wants them: most with a slash, some without. */
@Path("api")
@Produces(MediaType.APPLICATION_JSON)
interface WcsApi extends Closeable {

    /** @param backofficeSubmission {@code on} for the forms that the agent may enter for somebody else */
    @GET
    @Path("formdefs/")
    @Patience(seconds = 8)
    Response forms(
            @QueryParam("backoffice-submission") String backofficeSubmission, @QueryParam("NameID") String agent);

    /** Without user: every form. */
    @GET
    @Path("formdefs/")
    @Patience(seconds = 8)
    Response allForms(@QueryParam("include-disabled") String includeDisabled);

    /**
     * Without user: everything but drafts.
     *
     * @param full {@code on} for fields, roles and status
     * @param bounded {@code on} for the bound to be looked at, else null
     * @param since in its local time, {@code YYYY-MM-DDTHH:MM:SS}; any other writing is dropped without a word
     */
    @GET
    @Path("forms/{slug}/list")
    @Patience(seconds = 30)
    Response export(
            @PathParam("slug") String slug,
            @QueryParam("full") String full,
            @QueryParam("order_by") String order,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset,
            @QueryParam("filter-start-mtime") String bounded,
            @QueryParam("filter-start-mtime-value") String since);

    @GET
    @Path("forms/{slug}/list")
    @Patience(seconds = 8)
    Response exportOne(
            @PathParam("slug") String slug, @QueryParam("full") String full, @QueryParam("filter-internal-id") long id);

    /**
     * Requests that hold all these words.
     *
     * @param status {@code all}, since by default those are left out that the agent cannot act on
     * @param ignoreRoles {@code on}: those that he may not open as well, told as such
     * @param agent never empty: without him everything would be his to open
     */
    @GET
    @Path("forms/")
    @Patience(seconds = 4)
    Response search(
            @QueryParam("q") String words,
            @QueryParam("status") String status,
            @QueryParam("ignore-roles") String ignoreRoles,
            @QueryParam("limit") int limit,
            @QueryParam("NameID") String agent);

    @POST
    @Path("formdefs/{slug}/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 20)
    Response submit(@PathParam("slug") String slug, @QueryParam("NameID") String agent, String request);

    @GET
    @Path("users/{uuid}/")
    @Patience(seconds = 5)
    Response user(@PathParam("uuid") String uuid);

    /**
     * All requests of a citizen, oldest first, but those that w.c.s. hides from that agent.
     *
     * @param drafts {@code on} for unfinished ones too
     * @param agent never empty: without him everything would be shown, and his to open
     */
    @GET
    @Path("users/{uuid}/forms")
    @Patience(seconds = 5)
    Response requestsOf(
            @PathParam("uuid") String uuid,
            @QueryParam("include-drafts") String drafts,
            @QueryParam("NameID") String agent);

    /** Without user: an agent would need a role on the form. */
    @GET
    @Path("forms/{slug}/list")
    @Patience(seconds = 8)
    Response list(@PathParam("slug") String slug, @QueryParam("filter-internal-id") long id);

    /**
     * One request or draft. With {@code anonymise} a signature is enough, and w.c.s. looks the id up before anything else;
     * without, it refuses a call that names nobody before it looks.
     */
    @GET
    @Path("forms/{slug}/{id}/")
    @Patience(seconds = 8)
    Response one(@PathParam("slug") String slug, @PathParam("id") long id, @QueryParam("anonymise") String anonymise);

    /**
     * What a tracking code opens. Without a slash at the end: with one it is another path.
     *
     * @param backoffice {@code on} for the page of agents, not that of the citizen
     */
    @GET
    @Path("code/{code}")
    @Patience(seconds = 8)
    Response code(@PathParam("code") String code, @QueryParam("backoffice") String backoffice);
}
