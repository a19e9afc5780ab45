package org.welco.maarch;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import org.welco.platform.http.Patience;

/**
 * Maarch's routes. Bodies are JSON texts: {@code limit}, {@code withFile} and {@code res_id} are refused when they come
 * form-encoded, or without the JSON type. No route ends with a slash: that would be another route, unknown there.
 */
@Path("rest")
interface MaarchApi extends Closeable {

    @POST
    @Path("res/list")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 30)
    Response list(String body);

    @POST
    @Path("res/list")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 120)
    Response listWithFiles(String body);

    /** Maarch 19.04 and later. */
    @GET
    @Path("resources/{id}/originalContent")
    @Produces(MediaType.WILDCARD)
    @Patience(seconds = 120)
    Response originalContent(@PathParam("id") long resId);

    /** Maarch 18.10. */
    @GET
    @Path("res/{id}/originalContent")
    @Produces(MediaType.WILDCARD)
    @Patience(seconds = 120)
    Response oldOriginalContent(@PathParam("id") long resId);

    @PUT
    @Path("res/externalInfos")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 10)
    Response externalInfos(String body);

    @PUT
    @Path("res/resource/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Patience(seconds = 10)
    Response status(String body);

    @GET
    @Path("statuses")
    @Patience(seconds = 10)
    Response statuses();

    /** From 20.03 on with the user's privileges. */
    @GET
    @Path("currentUser/profile")
    @Patience(seconds = 10)
    Response profile();

    /** Without a type, the list is empty. */
    @GET
    @Path("resources/{id}/contacts")
    @Patience(seconds = 10)
    Response contacts(@PathParam("id") long resId, @QueryParam("type") String type);

    @GET
    @Path("history")
    @Patience(seconds = 10)
    Response history(@QueryParam("resId") long resId, @QueryParam("limit") int limit, @QueryParam("offset") int offset);
}
