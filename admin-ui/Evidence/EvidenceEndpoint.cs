using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake.Evidence;

namespace WeChatRights.AdminUi.Evidence;

/// <summary>
/// Hands out evidence to the person at the screen: opened chunk by chunk into the answer, never as a file of ours, kept by no cache. The
/// core decides on every request whether this person may and writes the audit row.
/// </summary>
internal static class EvidenceEndpoint
{
    /// <summary>Whatever is inside, a browser that opens it on its own runs nothing of it.</summary>
    private const string ContentPolicy = "default-src 'none'; sandbox";

    public static void MapEvidence(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/evidence/{id:guid}/{form}", OpenAsync).RequireAuthorization(nameof(Permission.UnsealCase));

    private static async Task<IResult> OpenAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id, string form)
    {
        Protect(context.Response);
        if (!Enum.TryParse<EvidenceForm>(form, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
        {
            return EndpointProblem.Of(problems, CommonErrors.NotFound);
        }

        try
        {
            var query = new OpenEvidence(id, wanted is EvidenceForm.View or EvidenceForm.Thumb)
            {
                Thumbnail = wanted == EvidenceForm.Thumb,
            };
            var opened = await dispatcher.QueryAsync(StaffCookie.ActorOf(context.User)!, query, context.RequestAborted);
            return Answer(opened, wanted, problems);
        }
        catch (DomainException refusal)
        {
            return EndpointProblem.Of(problems, refusal.Error);
        }
    }

    private static IResult Answer(OpenedEvidence opened, EvidenceForm form, ProblemTexts problems)
    {
        if (!Fits(opened.ContentType, form))
        {
            opened.Dispose();
            return EndpointProblem.Of(problems, EvidenceErrors.NoViewingCopy);
        }

        // Ranges, so that a long recording can be wound on. The stream is disposed, and the key with it, when the answer ends.
        return form == EvidenceForm.Original
            ? Results.Stream(opened.Content, opened.ContentType, opened.FileName, enableRangeProcessing: true)
            : Results.Stream(opened.Content, opened.ContentType, enableRangeProcessing: true);
    }

    /// <summary>What is shown in the page is a picture drawn anew or a recording; everything else only leaves as an attachment.</summary>
    private static bool Fits(string contentType, EvidenceForm form) =>
        form switch
        {
            EvidenceForm.Original => true,
            EvidenceForm.Play => contentType.StartsWith("audio/", StringComparison.Ordinal)
                || contentType.StartsWith("video/", StringComparison.Ordinal),
            _ => contentType == "image/jpeg",
        };

    private static void Protect(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = ContentPolicy;
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
