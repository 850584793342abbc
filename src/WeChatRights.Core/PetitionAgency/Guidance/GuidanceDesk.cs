using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.PetitionAgency.Contracts;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Guidance;

/// <summary>Who of the federation sees which question: who asked, and the rights department of the county and the city.</summary>
internal static class GuidanceVisibility
{
    public static IQueryable<GuidanceQuestion> GuidanceVisibleTo(this AppDbContext db, StaffRights staff)
    {
        var areas = staff.Areas(Permission.ManageGuidance).ToList();
        var (me, all) = (staff.StaffId, areas.Exists(area => area.Level == DivisionLevel.City));
        return db.Set<GuidanceQuestion>().Where(question => all || question.AskedBy == me || areas.Contains(question.Area));
    }
}

/// <summary>Questions within the caller's sight, what may be written in them, and who is told.</summary>
internal sealed class GuidanceDesk(
    AppDbContext db,
    CallContext call,
    RingSealer sealer,
    CaseBriefs briefs,
    DivisionDirectory divisions,
    PetitionsOffices offices,
    OfficerDirectory officers,
    WorkingCalendar calendar,
    IOptions<AgencyOptions> options,
    IPublisher publisher
)
{
    private const string Place = "guidance_entries|words";

    /// <summary>Of the federation: who asked, the county and the city.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<GuidanceQuestion> SeeAsync(Guid questionId, CancellationToken cancellationToken) =>
        await db.GuidanceVisibleTo(call.RequireStaff())
            .Include(question => question.Entries)
            .FirstOrDefaultAsync(question => question.Id == questionId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <summary>For who answers on behalf of the federation.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<GuidanceQuestion> LeadAsync(Guid questionId, CancellationToken cancellationToken)
    {
        var found = await SeeAsync(questionId, cancellationToken);
        return call.RequireStaff().Covers(Permission.ManageGuidance, found.Area) ? found : throw new DomainException(CommonErrors.NotFound);
    }

    public DateTimeOffset AnswerBy() => AgencyPolicy.AnswerBy(call.Now, options.Value, calendar);

    public GuidanceEntry Write(Guid questionId, GuidanceSide side, string words)
    {
        var id = Ids.New(call.Now);
        var cell = sealer.Seal(KeyPurpose.Staff, $"{Place}|{id:N}", words.Trim());
        return new GuidanceEntry(id, questionId, side, call.RequireStaff().StaffId, cell, call.Now);
    }

    public string Open(GuidanceEntry entry) => sealer.Open($"{Place}|{entry.Id:N}", entry.Words);

    /// <summary>
    /// No number, no place below the county, and none of the parties of the case that made her ask (个人信息保护法 art. 6): other organs and other agents will read it.
    /// </summary>
    /// <param name="caseId">Null: it is about no case, so that there are no parties to compare with.</param>
    /// <param name="mustCheck">Refused when the caller may not open the case: then nobody could compare the names.</param>
    /// <exception cref="DomainException"><c>guidance-number</c>, <c>guidance-place</c>, <c>guidance-names</c>, <c>guidance-unchecked</c></exception>
    public async Task RequireNamelessAsync(
        Guid? caseId,
        DivisionCode area,
        bool mustCheck,
        string[] texts,
        CancellationToken cancellationToken
    )
    {
        if (NamelessText.HasNumber(texts))
        {
            throw new DomainException(GuidanceErrors.NamesNumber);
        }

        var below = (await divisions.AllAsync(cancellationToken)).Values.Where(known =>
            area.Contains(known.Code) && known.Code.Level > DivisionLevel.County
        );
        if (below.Any(known => PlaceWords.IsIn(known.Name, texts)))
        {
            throw new DomainException(GuidanceErrors.NamesPlace);
        }

        if (caseId is not { } about)
        {
            return;
        }

        switch (await briefs.NamesAnybodyAsync(about, texts, cancellationToken))
        {
            case true:
                throw new DomainException(GuidanceErrors.NamesSomebody);
            case null when mustCheck:
                throw new DomainException(GuidanceErrors.Unchecked);
        }
    }

    /// <summary>The rights department, and the petitions offices that serve the place; without who has just written.</summary>
    /// <param name="federation">What it is for our own people; the office has a kind of its own.</param>
    public async Task TellAnswerersAsync(
        GuidanceQuestion question,
        AgencyNewsKind federation,
        AgencyNewsKind office,
        CancellationToken cancellationToken
    )
    {
        var mark = $"{question.Id:N}:{question.AnswerBy?.ToUnixTimeSeconds()}";
        var ours = (await officers.AtAsync([question.Area], cancellationToken)).Select(officer => officer.StaffId);
        await TellAsync(federation, ours, mark, cancellationToken);
        await TellAsync(office, await offices.AccountsServingAsync(question.Area, cancellationToken), mark, cancellationToken);
    }

    public Task TellAskerAsync(GuidanceQuestion question, GuidanceEntry answer, CancellationToken cancellationToken) =>
        TellAsync(AgencyNewsKind.GuidanceAnswered, [question.AskedBy], $"{answer.Id:N}", cancellationToken);

    private async Task TellAsync(AgencyNewsKind kind, IEnumerable<Guid> told, string mark, CancellationToken cancellationToken)
    {
        Guid[] others = [.. told.Distinct().Where(id => id != call.Staff?.StaffId)];
        await publisher.Publish(new AgencyNews(Guid.Empty, kind, others, mark), cancellationToken);
    }
}
