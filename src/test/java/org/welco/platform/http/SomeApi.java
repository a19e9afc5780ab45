package org.welco.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/** A remote interface of the tests. */
@Path("thing")
public interface SomeApi extends Closeable {

    @GET
    @Patience(seconds = 1)
    Response get();

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    Response put(String body);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response post(String body);
}
