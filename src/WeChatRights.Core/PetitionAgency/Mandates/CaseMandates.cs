using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>Mandates of the cases in the caller's sight; the others do not exist for her. And who is told what.</summary>
internal sealed class CaseMandates(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    CaseKeyStore keys,
    WorkingCalendar calendar,
    IOptions<AgencyOptions> options,
    IPublisher publisher
)
{
    /// <summary>Of a case that the caller may look at.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<(Mandate Mandate, HandledCase About)> SeeAsync(Guid caseId, Guid mandateId, CancellationToken cancellationToken)
    {
        var (about, _) = await cases.SeeAsync(caseId, cancellationToken);
        return (await FindAsync(caseId, mandateId, cancellationToken), about);
    }

    /// <summary>Of a case that the caller decides on, or of which she is or was an agent.</summary>
    /// <exception cref="DomainException"><c>not-found</c>; <c>case-not-yours</c></exception>
    public async Task<(Mandate Mandate, HandledCase About)> GetAsync(Guid caseId, Guid mandateId, CancellationToken cancellationToken)
    {
        var (mandate, about) = await SeeAsync(caseId, mandateId, cancellationToken);
        if (!mandate.Agents.Any(agent => agent.StaffId == call.RequireStaff().StaffId))
        {
            await cases.GetAsync(caseId, cancellationToken);
        }

        return (mandate, about);
    }

    /// <summary>For her, whose session has unlocked the case.</summary>
    /// <exception cref="DomainException"><c>not-found</c></exception>
    public async Task<Mandate> FindAsync(Guid caseId, Guid mandateId, CancellationToken cancellationToken) =>
        await db.Set<Mandate>()
            .Include(mandate => mandate.Agents)
            .FirstOrDefaultAsync(mandate => mandate.Id == mandateId && mandate.CaseId == caseId, cancellationToken)
        ?? throw new DomainException(CommonErrors.NotFound);

    public DateTimeOffset ArchiveBy(DateTimeOffset endedAt) => AgencyPolicy.ArchiveBy(endedAt, options.Value, calendar);

    public DateTimeOffset ReportBy() => AgencyPolicy.ReportBy(call.Now, options.Value, calendar);

    public DateTimeOffset FirstActBy(DateTimeOffset signedAt) => AgencyPolicy.FirstActBy(signedAt, options.Value, calendar);

    public async Task<Sealed<string>?> SealAsync(
        SealedField<string> field,
        Mandate mandate,
        string? words,
        CancellationToken cancellationToken
    )
    {
        if (words?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        using var key = await keys.GetAsync(mandate.CaseId, cancellationToken);
        return key.Seal(field, mandate.Id, text);
    }

    /// <summary>Agents, owner and, of what is late, the named superior; not who has done it, and not who must stand aside.</summary>
    public async Task TellAsync(Mandate mandate, AgencyNewsKind kind, string mark, CancellationToken cancellationToken)
    {
        var about = await cases.FindAsync(mandate.CaseId, cancellationToken);
        var late = kind is AgencyNewsKind.FirstActLate or AgencyNewsKind.ReportLate or AgencyNewsKind.ArchiveLate;
        var agents = mandate.Present.Count > 0 ? mandate.Present : [.. mandate.Agents.Select(agent => agent.StaffId)];
        Guid?[] others = late && about.SupervisorId is not null ? [about.SupervisorId] : [about.OwnerId];
        Guid[] told = [.. agents.Concat(others.OfType<Guid>()).Distinct().Except(about.Barred).Where(id => id != call.Staff?.StaffId)];
        await publisher.Publish(new AgencyNews(mandate.CaseId, kind, told, $"{mandate.Id:N}:{mark}"), cancellationToken);
    }

    /// <summary>The second in which it happened.</summary>
    public string Mark() => $"{call.Now.ToUnixTimeSeconds()}";
}
