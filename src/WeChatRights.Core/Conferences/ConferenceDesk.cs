using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Conferences;

/// <summary>Who sees which conference: county and city those of their area, everybody else those that she was asked to.</summary>
internal static class ConferenceVisibility
{
    public static IQueryable<Conference> ConferencesVisibleTo(this AppDbContext db, StaffRights staff)
    {
        if (!staff.Has(Permission.HandleCase))
        {
            return db.Set<Conference>().Where(conference => false);
        }

        var areas = staff.Areas(Permission.ManageConferences).ToList();
        var (me, all) = (staff.StaffId, areas.Exists(area => area.Level == DivisionLevel.City));
        return db.Set<Conference>()
            .Where(conference =>
                all
                || areas.Contains(conference.Area)
                || db.Set<ConferenceMember>().Any(member => member.ConferenceId == conference.Id && member.MemberId == me)
            );
    }
}

/// <summary>Fetches conferences and items within the actor's sight, and seals what is written for them.</summary>
internal sealed class ConferenceDesk(AppDbContext db, CallContext call, CaseBriefs briefs, CaseKeyStore keys, RingSealer sealer)
{
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<Conference> SeeAsync(Guid conferenceId, CancellationToken cancellationToken) =>
        await db.ConferencesVisibleTo(call.RequireStaff())
            .Include(conference => conference.Members)
            .FirstOrDefaultAsync(conference => conference.Id == conferenceId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    /// <summary>For who convenes: county and city in whose area it lies.</summary>
    /// <exception cref="DomainException"><c>not-found</c>, <c>conference-lead-only</c></exception>
    public async Task<Conference> LeadAsync(Guid conferenceId, CancellationToken cancellationToken)
    {
        var found = await SeeAsync(conferenceId, cancellationToken);
        return Leads(found.Area) ? found : throw new DomainException(ConferenceErrors.LeadOnly);
    }

    /// <summary>An item of an area of one's own.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<AgendaItem> ItemAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var found = await db.Set<AgendaItem>()
            .Include(item => item.Listings)
            .FirstOrDefaultAsync(item => item.Id == itemId, cancellationToken);
        return found is not null && Leads(found.Area) ? found : throw new DomainException(CommonErrors.NotFound);
    }

    public bool Leads(DivisionCode area) => call.RequireStaff().Covers(Permission.ManageConferences, area);

    /// <summary>The county or the city, of the caller's own posts.</summary>
    /// <exception cref="DomainException"><c>conference-area</c></exception>
    public DivisionCode RequireArea(string code) =>
        DivisionCode.TryParse(code) is { Level: DivisionLevel.City or DivisionLevel.County } area && Leads(area)
            ? area
            : throw new DomainException(ConferenceErrors.AreaUnfit);

    public byte[] Seal(string place, Guid id, string text) => sealer.Seal(KeyPurpose.Staff, Place(place, id), text.Trim());

    public string Open(string place, Guid id, byte[] cell) => sealer.Open(Place(place, id), cell);

    public async Task<Sealed<T>> SealForCaseAsync<T>(
        SealedField<T> field,
        Guid caseId,
        Guid rowId,
        T value,
        CancellationToken cancellationToken
    )
    {
        using var key = await keys.GetAsync(caseId, cancellationToken);
        return key.Seal(field, rowId, value);
    }

    /// <summary>No numbers whatever the case; no names of its parties, where the caller may open them.</summary>
    /// <param name="caseIds">What is written may be about these.</param>
    /// <returns>Whether names of all of them were looked for; false: a paper has to say that nobody has.</returns>
    /// <exception cref="DomainException"><c>conference-number</c>, <c>conference-names</c></exception>
    public async Task<bool> RequireNamelessAsync(IEnumerable<Guid> caseIds, string[] texts, CancellationToken cancellationToken)
    {
        BriefRules.Require(texts);
        var everywhere = true;
        foreach (var caseId in caseIds.Distinct())
        {
            var names = await briefs.NamesAnybodyAsync(caseId, texts, cancellationToken);
            if (names == true)
            {
                throw new DomainException(ConferenceErrors.NamesSomebody);
            }

            everywhere &= names is not null;
        }

        return everywhere;
    }

    /// <summary>Unsettled items of the area that are on no agenda go onto that of the next conference planned there; history stays.</summary>
    public async Task CarryAsync(DivisionCode area, Conference? planned, CancellationToken cancellationToken)
    {
        var next =
            planned
            ?? await db.Set<Conference>()
                .Where(conference => conference.Area == area && conference.State == ConferenceState.Planned)
                .OrderBy(conference => conference.At)
                .FirstOrDefaultAsync(cancellationToken);
        if (next is null)
        {
            return;
        }

        AgendaState[] unsettled = [AgendaState.Raised, AgendaState.Studied];
        // Tracked ones too: some have just left an agenda in this very call.
        await db.Set<AgendaItem>()
            .Include(item => item.Listings)
            .Where(item => item.Area == area && unsettled.Contains(item.State))
            .LoadAsync(cancellationToken);
        foreach (
            var item in db.Set<AgendaItem>().Local.Where(item => item.Area == area && item.IsUnsettled && item.ListedAtId is null).ToList()
        )
        {
            item.List(next.Id, call.Now);
        }
    }

    private static string Place(string place, Guid id) => $"{place}|{id:N}";
}

/// <summary>Names of places in the database at which texts of conferences are sealed.</summary>
internal static class ConferencePlaces
{
    public const string Minutes = "conferences|minutes";
    public const string CancelReason = "conferences|cancel_reason";
    public const string Item = "agenda_items|words";
    public const string Outcome = "agenda_listings|words";
    public const string Resolution = "resolutions|what";
    public const string ResolutionOutcome = "resolutions|outcome";
    public const string Instruction = "instructions|text";
    public const string InstructionOutcome = "instructions|outcome";
}
