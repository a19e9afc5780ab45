package org.welco.sandbox.wcs;

import static org.welco.sandbox.wcs.WcsPage.escape;

/**
 * What stands beside a form that an agent fills. Of the letter it shows something only when channel and user are locked, as
 * w.c.s. has it; the summary's address is written unescaped, and its script inserts what it gets as HTML.
 */
final class SideBar {

    private SideBar() {}

    static String of(WcsSandbox wcs, FormData data) {
        StringBuilder html =
                new StringBuilder("<aside id=\"sidebar\"><h3>Code de suivi</h3><p>" + data.trackingCode() + "</p>");
        html.append("<div class=\"extra-context sidebar-submission-context\">");
        if (data.isLocked()) {
            html.append("<p class=\"channel\">Canal : ").append(channel(data)).append("</p>");
            if (!data.context("caller").isEmpty()) {
                html.append("<p class=\"caller\">Téléphone : ")
                        .append(escape(data.context("caller")))
                        .append("</p>");
            }
            user(wcs, data, html);
            letter(data, html);
        } else {
            html.append("<h3>Canal</h3><select name=\"channel\"><option>-</option></select>");
        }
        return html.append("</div></aside>").toString();
    }

    private static String channel(FormData data) {
        return switch (data.channel()) {
            case "mail" -> "Courrier";
            case "phone" -> "Téléphone";
            case "counter" -> "Guichet";
            case "" -> "Web";
            default -> escape(data.channel());
        };
    }

    private static void user(WcsSandbox wcs, FormData data, StringBuilder html) {
        wcs.people()
                .byId(data.user())
                .ifPresent(person -> html.append("<h3>Usager associé</h3><p class=\"user\">")
                        .append(escape(person.name()))
                        .append("</p>"));
    }

    private static void letter(FormData data, StringBuilder html) {
        if (!data.context("thumbnail_url").isEmpty()) {
            html.append("<p><img class=\"thumbnail\" alt=\"\" src=\"")
                    .append(escape(data.context("thumbnail_url")))
                    .append("\"></p>");
        }
        if (!data.context("mail_url").isEmpty()) {
            html.append("<p><a class=\"mail\" href=\"")
                    .append(escape(data.context("mail_url")))
                    .append("\" target=\"_blank\">Ouvrir</a></p>");
        }
        if (!data.context("comments").isEmpty()) {
            html.append("<h3>Commentaires</h3><p class=\"comments\">")
                    .append(escape(data.context("comments")))
                    .append("</p>");
        }
        if (!data.context("summary_url").isEmpty()) {
            html.append("<div id=\"summary\" data-content-url=\"")
                    .append(data.context("summary_url"))
                    .append("\"></div>")
                    .append(JSONP);
        }
    }

    private static final String JSONP = "<script>(function(){var box=document.getElementById('summary');"
            + "window.wcs_summary=function(data){box.innerHTML=data.content;};var script=document.createElement('script');"
            + "script.src=box.dataset.contentUrl+(box.dataset.contentUrl.indexOf('?')<0?'?':'&')+'callback=wcs_summary&_='+Date.now();"
            + "document.body.appendChild(script);})();</script>";
}
