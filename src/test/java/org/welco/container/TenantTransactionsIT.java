package org.welco.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.testing.BuildPaths;

@ExtendWith({ContainerSurroundings.class, ArquillianExtension.class})
@RunAsClient
class TenantTransactionsIT {

    @Deployment(testable = false)
    static WebArchive theWarWithOneMoreCommand() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, BuildPaths.war().toFile())
                .addClasses(ProbeCommand.class, ProbeLetters.class);
    }

    @Test
    void each_tenant_sees_its_own_letters_by_query_and_by_id() throws Exception {
        assertThat(probe("own"))
                .contains("courrier.agglo.localhost sees [own-courrier.agglo.localhost")
                .contains("finds own-courrier.agglo.localhost")
                .contains("courrier.ville.localhost sees [own-courrier.ville.localhost]")
                .contains("finds own-courrier.ville.localhost");
    }

    @Test
    void threads_that_change_tenant_all_the_time_never_work_in_a_wrong_schema() throws Exception {
        assertThat(probe("interleaved")).contains("800 transactions, 0 in a wrong schema");
    }

    @Test
    void a_new_transaction_inside_another_works_in_the_same_schema_and_leaves_the_outer_in_it() throws Exception {
        assertThat(probe("nested")).contains("3 schemas, all ours");
    }

    @Test
    void a_new_transaction_is_kept_when_the_outer_one_is_rolled_back() throws Exception {
        assertThat(probe("rolled-back")).contains("inner true, outer false");
    }

    @Test
    void a_transaction_without_tenant_is_refused() throws Exception {
        assertThat(probe("forgotten")).contains("IllegalStateException no tenant here");
        assertThat(probe("forgotten-new")).contains("IllegalStateException no tenant here");
    }

    @Test
    void a_transaction_of_one_tenant_cannot_go_on_for_another() throws Exception {
        assertThat(probe("other-tenant")).contains("IllegalStateException a transaction of t_courrier_agglo");
    }

    @Test
    void no_connection_of_the_pool_remembers_a_tenant() throws Exception {
        assertThat(probe("pool")).contains("100 loans, 0 with a tenant");
    }

    @Test
    void each_tenant_reads_its_own_setting_whatever_the_server_s_properties_say() throws Exception {
        assertThat(probe("setting", "GREETING"))
                .contains("courrier.agglo.localhost=agglo; courrier.ville.localhost=ville");
    }

    @Test
    void a_setting_is_read_as_it_was_written() throws Exception {
        assertThat(probe("setting", "ODD")).contains("p${x}").doesNotContain("none");
    }

    @Test
    void a_broken_folder_stops_its_tenant_alone_and_mending_it_brings_it_back() throws Exception {
        Files.writeString(ContainerSurroundings.hoboFile(ContainerSurroundings.VILLE), "{");
        assertThat(command("list_tenants"))
                .contains("courrier.ville.localhost  en panne")
                .contains("hobo.json : ce n'est pas du JSON valide")
                .contains("courrier.agglo.localhost  en service");

        ContainerSurroundings.tenant(ContainerSurroundings.VILLE, "ville");
        assertThat(command("list_tenants")).contains("courrier.ville.localhost  en service");
    }

    private static String probe(String... words) throws Exception {
        return command("probe", words);
    }

    private static String command(String name, String... words) throws IOException, InterruptedException {
        String token = Files.readString(
                        ContainerSurroundings.FOLDER.resolve("run").resolve("manage.token"))
                .strip();
        String body = Arrays.stream(words).collect(Collectors.joining("\", \"", "{\"words\": [\"", "\"]}"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + System.getProperty("arq.port")
                        + "/api/platform_command/" + name + "/?verbosity=1"))
                .header("Authorization", "Token " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(words.length == 0 ? "{}" : body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
