using System.Text;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.Conferences;
using WeChatRights.Core.Consultations.LegalAid;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.Data;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.PetitionAgency.Templates;
using WeChatRights.Core.Referrals.Urging;
using WeChatRights.Core.Volunteers.Assignments.Hours;

namespace WeChatRights.AdminUi.Documents;

/// <summary>
/// The papers of a case, and of a volunteer, as Word files, and confirmed hours as a table: made for the person at the screen, kept nowhere. The core decides
/// on every request whether this person may and writes the audit row.
/// </summary>
internal static class PaperEndpoint
{
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/cases/{id:guid}").RequireAuthorization(nameof(Permission.UnsealCase));
        papers.MapGet("/advice-notes/{noteId:guid}/docx", NoteAsync);
        papers.MapGet("/legal-aid/docx", LegalAidAsync);
        papers.MapGet("/notices/{kind}/docx", NoticeAsync);
        papers.MapGet("/protection-orders/{orderId:guid}/application/docx", OrderApplicationAsync);
        papers.MapGet("/protection-orders/{orderId:guid}/return-form/docx", OrderReturnFormAsync);
        papers.MapGet("/urgings/{opinionId:guid}/docx", UrgingAsync);
        papers.MapGet("/archive/docx", ArchiveAsync);
        papers.MapGet("/mediations/{mediationId:guid}/docx", MediationAsync);
        papers.MapGet("/mandates/{mandateId:guid}/docx", MandateAsync);
        routes
            .MapGet("/volunteers/{id:guid}/service-record/docx", ServiceRecordAsync)
            .RequireAuthorization(nameof(Permission.ManageVolunteers));
        var conferences = routes.MapGroup("/conferences/{id:guid}").RequireAuthorization(nameof(Permission.HandleCase));
        conferences.MapGet("/agenda/docx", AgendaAsync);
        conferences.MapGet("/minutes/docx", MinutesAsync);
        routes.MapGet("/agency/templates/{id:guid}/docx", TemplateAsync).RequireAuthorization(nameof(Permission.HandleCase));
        routes.MapGet("/service-hours/csv", ServiceHoursAsync).RequireAuthorization(nameof(Permission.ManageVolunteers));
    }

    private static Task<IResult> NoteAsync(
        HttpContext context,
        Dispatcher dispatcher,
        ProblemTexts problems,
        Guid id,
        Guid noteId,
        string? name
    ) =>
        AnswerAsync(
            context,
            problems,
            async actor =>
                AdviceNotePaper.Of(
                    await dispatcher.QueryAsync(actor, new GetAdviceNote(id, noteId, AddressText.Flag(name)), context.RequestAborted)
                )
        );

    private static Task<IResult> NoticeAsync(
        HttpContext context,
        Dispatcher dispatcher,
        ProblemTexts problems,
        Guid id,
        string kind,
        string? name
    ) =>
        AnswerAsync(
            context,
            problems,
            async actor =>
                AddressText.Choice<CaseNoticeKind>(kind) is { } known
                    ? NoticePaper.Of(
                        await dispatcher.QueryAsync(actor, new GetCaseNotice(id, known, AddressText.Flag(name)), context.RequestAborted)
                    )
                    : null
        );

    private static Task<IResult> UrgingAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id, Guid opinionId) =>
        AnswerAsync(
            context,
            problems,
            async actor => UrgingPaper.Of(await dispatcher.QueryAsync(actor, new GetUrgingOpinion(id, opinionId), context.RequestAborted))
        );

    private static Task<IResult> ArchiveAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id) =>
        AnswerAsync(
            context,
            problems,
            async actor => ArchivePaper.Of(await dispatcher.QueryAsync(actor, new GetArchiveCatalogue(id), context.RequestAborted))
        );

    private static Task<IResult> MediationAsync(
        HttpContext context,
        Dispatcher dispatcher,
        ProblemTexts problems,
        Guid id,
        Guid mediationId
    ) =>
        AnswerAsync(
            context,
            problems,
            async actor =>
                MediationPaper.Of(await dispatcher.QueryAsync(actor, new GetMediationAgreement(id, mediationId), context.RequestAborted))
        );

    private static Task<IResult> MandateAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id, Guid mandateId) =>
        AnswerAsync(
            context,
            problems,
            async actor => MandatePaper.Of(await dispatcher.QueryAsync(actor, new GetMandatePaper(id, mandateId), context.RequestAborted))
        );

    private static Task<IResult> LegalAidAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id) =>
        AnswerAsync(
            context,
            problems,
            async actor => LegalAidPaper.Of(await dispatcher.QueryAsync(actor, new GetLegalAidForm(id), context.RequestAborted))
        );

    private static Task<IResult> OrderApplicationAsync(
        HttpContext context,
        Dispatcher dispatcher,
        ProblemTexts problems,
        Guid id,
        Guid orderId
    ) =>
        AnswerAsync(
            context,
            problems,
            async actor =>
                OrderApplicationPaper.Of(await dispatcher.QueryAsync(actor, new GetOrderApplication(id, orderId), context.RequestAborted))
        );

    private static Task<IResult> OrderReturnFormAsync(
        HttpContext context,
        Dispatcher dispatcher,
        ProblemTexts problems,
        Guid id,
        Guid orderId
    ) =>
        AnswerAsync(
            context,
            problems,
            async actor =>
                OrderReturnPaper.Of(await dispatcher.QueryAsync(actor, new GetOrderReturnForm(id, orderId), context.RequestAborted))
        );

    private static Task<IResult> ServiceRecordAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id) =>
        AnswerAsync(
            context,
            problems,
            async actor => ServiceRecordPaper.Of(await dispatcher.SendAsync(actor, new IssueServiceRecord(id), context.RequestAborted))
        );

    private static Task<IResult> AgendaAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id) =>
        AnswerAsync(
            context,
            problems,
            async actor => ConferencePaper.Agenda(await dispatcher.QueryAsync(actor, new GetConference(id), context.RequestAborted))
        );

    private static Task<IResult> MinutesAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id) =>
        AnswerAsync(
            context,
            problems,
            async actor => ConferencePaper.Minutes(await dispatcher.QueryAsync(actor, new GetConference(id), context.RequestAborted))
        );

    private static Task<IResult> TemplateAsync(HttpContext context, Dispatcher dispatcher, ProblemTexts problems, Guid id) =>
        AnswerAsync(
            context,
            problems,
            async actor => TemplatePaper.Of(await dispatcher.QueryAsync(actor, new GetTemplate(id), context.RequestAborted))
        );

    private static Task<IResult> ServiceHoursAsync(
        HttpContext context,
        Dispatcher dispatcher,
        ProblemTexts problems,
        string? from,
        string? to
    ) =>
        AnswerAsync(
            context,
            problems,
            async actor =>
            {
                if (AddressText.Day(from) is not { } first || AddressText.Day(to) is not { } last)
                {
                    return EndpointProblem.Of(problems, CommonErrors.Invalid);
                }

                var rows = await dispatcher.SendAsync(actor, new ExportServiceHours(first, last), context.RequestAborted);
                var bytes = Encoding.UTF8.GetBytes(ServiceHoursSheet.Write(rows));
                return Results.File(bytes, "text/csv; charset=utf-8", $"志愿服务时长-{first:yyyyMMdd}-{last:yyyyMMdd}.csv");
            }
        );

    private static Task<IResult> AnswerAsync(HttpContext context, ProblemTexts problems, Func<Actor, Task<Paper?>> make) =>
        AnswerAsync(
            context,
            problems,
            async actor =>
                await make(actor) is { } paper
                    ? Results.File(PaperDocx.Write(paper), PaperDocx.ContentType, $"{paper.FileName}.docx")
                    : EndpointProblem.Of(problems, CommonErrors.NotFound)
        );

    private static async Task<IResult> AnswerAsync(HttpContext context, ProblemTexts problems, Func<Actor, Task<IResult>> make)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await make(StaffCookie.ActorOf(context.User)!);
        }
        catch (DomainException refusal)
        {
            return EndpointProblem.Of(problems, refusal.Error);
        }
    }
}
