using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.Cases.Contracts;

/// <summary>What a module has to know of a case in order to have something done for it. Nothing of what she told.</summary>
/// <param name="DomesticViolence">By its category.</param>
/// <param name="InDanger">She says so, or the risk is high: nobody goes alone, and nothing is mediated (妇联组织受理家庭暴力投诉工作规程 art. 11).</param>
/// <param name="Village">Hers; null: not told.</param>
/// <param name="Barred">Staff who must not see it (回避).</param>
/// <param name="IsAccusation">检举控告: nothing of it may reach the accused (信访工作条例 art. 30(3)).</param>
/// <param name="SupervisorId">The named superior; null at the top.</param>
/// <param name="Unit">The unit that handles it.</param>
/// <param name="AvoidVillage">Her own village must have nothing to do with it.</param>
internal sealed record HandledCase(
    Guid Id,
    bool IsOpen,
    bool DomesticViolence,
    bool InDanger,
    bool MinorInvolved,
    DivisionCode Township,
    DivisionCode? Village,
    IReadOnlyList<Guid> Barred,
    bool IsAccusation,
    Guid OwnerId,
    Guid? SupervisorId,
    DivisionCode Unit,
    bool AvoidVillage
);

/// <summary>Cases that the caller handles, for modules that have something done for them.</summary>
internal sealed class HandledCases(CaseLoader cases, CitizenCases all, CallContext call)
{
    /// <summary>A case that the caller decides on.</summary>
    /// <exception cref="DomainException"><c>not-found</c>: out of sight; <c>case-not-yours</c>: she may only look at it.</exception>
    public async Task<HandledCase> GetAsync(Guid caseId, CancellationToken cancellationToken) =>
        Of(await cases.GetForAsync(caseId, CaseAction.MessageClient, cancellationToken));

    /// <summary>A case that the caller decides on and that has not ended.</summary>
    /// <exception cref="DomainException"><inheritdoc cref="GetAsync"/>; <c>case-state</c></exception>
    public async Task<HandledCase> GetOpenAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caseId, cancellationToken);
        return found.IsOpen ? found : throw new DomainException(CaseErrors.NotInThisState);
    }

    /// <summary>A case that the caller may refer to another organ, and the post at which she acts on it.</summary>
    /// <exception cref="DomainException"><inheritdoc cref="GetAsync"/>; <c>case-state</c></exception>
    public async Task<(HandledCase About, DivisionCode Post)> GetToReferAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var found = await cases.GetForAsync(caseId, CaseAction.Refer, cancellationToken);
        return CaseTransitions.Allows(found.Status, CaseAction.Refer)
            ? (Of(found), cases.Acting(found).Unit ?? found.Unit)
            : throw new DomainException(CaseErrors.NotInThisState);
    }

    /// <summary>A case that the caller may look at, and whether she decides on what is done for it.</summary>
    /// <exception cref="DomainException"><c>not-found</c>: out of sight.</exception>
    public async Task<(HandledCase About, bool Decides)> SeeAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var found = await cases.GetAsync(caseId, cancellationToken);
        return (Of(found), found.IsOpen && CaseAuthority.Allows(call.RequireStaff(), found, CaseAction.MessageClient));
    }

    /// <summary>For jobs, and for who has been asked to help: the caller's right lies in what she was asked.</summary>
    public async Task<HandledCase> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        Of(await all.FindAsync(caseId, cancellationToken));

    private static HandledCase Of(Case found) =>
        new(
            found.Id,
            found.IsOpen,
            found.Category == Case.DomesticViolence,
            found.DangerNow || found.Risk == RiskLevel.High,
            found.MinorInvolved,
            found.Township,
            found.Village,
            found.Barred,
            found.IsAccusation,
            found.OwnerId,
            found.SupervisorId,
            found.Unit,
            found.AvoidVillage
        );
}
