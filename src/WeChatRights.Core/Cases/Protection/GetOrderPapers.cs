using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>
/// What stands on the application for a protection order, to be printed and signed by hand. Opens both names: the audit row says so.
/// </summary>
/// <exception cref="DomainException"><c>order-unknown</c></exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetOrderApplication(Guid CaseId, Guid OrderId) : IQuery<OrderApplication>, IConcernsCase;

/// <summary>
/// All that the application may say, and nothing else: the respondent will read it, so no place where she is, no telephone, no number of an identity card or of her case
/// (河南省反家庭暴力条例 art. 37; rulebook §1 row 10).
/// </summary>
/// <param name="ApplicantName">Null when she has not said who she is: a line for the pen.</param>
public sealed record OrderApplication(
    string Court,
    OrderApplicant Applicant,
    string? ApplicantName,
    string? RespondentName,
    RespondentRelation? Relation,
    OrderGround Ground,
    bool Urgent,
    IReadOnlyList<OrderMeasure> Measures,
    string Facts,
    IReadOnlyList<ProofKind> Evidence
)
{
    public override string ToString() => "OrderApplication(redacted)";
}

/// <summary>
/// 回访表: what goes back to the court when the order has ended (人身安全保护令实施意见 art. 18; 河南省反家庭暴力条例 art. 39). For the court alone. Opens both names.
/// </summary>
/// <exception cref="DomainException"><c>order-unknown</c>; <c>order-state</c> while the order was not served.</exception>
[RequirePermission(Permission.UnsealCase)]
public sealed record GetOrderReturnForm(Guid CaseId, Guid OrderId) : IQuery<OrderReturnForm>, IConcernsCase;

/// <param name="Docket">案号; null when nobody has entered it.</param>
public sealed record OrderReturnForm(
    string Number,
    string Court,
    string? Docket,
    string? ApplicantName,
    string? RespondentName,
    DateOnly MadeOn,
    DateOnly ServedOn,
    DateOnly Until,
    int Breaches,
    IReadOnlyList<VisitLine> Visits
)
{
    public override string ToString() => "OrderReturnForm(redacted)";
}

/// <param name="On">When it was made or given up; null: not yet.</param>
public sealed record VisitLine(DateOnly DueOn, DateOnly? On, ReturnVisitState State);

internal sealed class GetOrderPapersHandler(AppDbContext db, CaseLoader cases, CaseVault vault, ComplaintReader complaints)
    : IQueryHandler<GetOrderApplication, OrderApplication>,
        IQueryHandler<GetOrderReturnForm, OrderReturnForm>
{
    private static readonly string[] ApplicationColumns = [.. ComplaintReader.PartyColumns, ProtectionOrder.WritingField.Column];
    private static readonly string[] FormColumns = [.. ApplicationColumns, ProtectionOrder.DocketField.Column];

    public async ValueTask<OrderApplication> Handle(GetOrderApplication query, CancellationToken cancellationToken)
    {
        var (about, order) = await FindAsync(query.CaseId, query.OrderId, cancellationToken);
        using var opened = await vault.UnsealAsync(about.Id, UnsealPurpose.PrepareReferral, ApplicationColumns, cancellationToken);
        var (client, respondent) = await complaints.ReadPartiesAsync(about.Id, opened, cancellationToken);
        var writing = opened.Read(ProtectionOrder.WritingField, order.Id, order.Writing);
        return new OrderApplication(
            writing.Court,
            order.Applicant,
            client?.Name,
            respondent?.Name,
            await complaints.RelationAsync(about.Id, cancellationToken),
            order.Ground,
            order.Urgent,
            order.AskedMeasures,
            writing.Facts,
            order.Evidence
        );
    }

    public async ValueTask<OrderReturnForm> Handle(GetOrderReturnForm query, CancellationToken cancellationToken)
    {
        var (about, order) = await FindAsync(query.CaseId, query.OrderId, cancellationToken);
        if (order is not { DecidedOn: { } made, ServedOn: { } served, Until: { } until })
        {
            throw new DomainException(ProtectionErrors.OrderState);
        }

        using var opened = await vault.UnsealAsync(about.Id, UnsealPurpose.PrepareReferral, FormColumns, cancellationToken);
        var (client, respondent) = await complaints.ReadPartiesAsync(about.Id, opened, cancellationToken);
        var visits = await db.Set<ReturnVisit>()
            .AsNoTracking()
            .Where(visit => visit.CaseId == about.Id && visit.Cause == VisitCause.ProtectionOrder)
            .Where(visit => visit.State != ReturnVisitState.CalledOff && visit.DueOn > served && visit.DueOn <= until)
            .OrderBy(visit => visit.DueOn)
            .ToListAsync(cancellationToken);
        return new OrderReturnForm(
            about.Number,
            opened.Read(ProtectionOrder.WritingField, order.Id, order.Writing).Court,
            opened.ReadOptional(ProtectionOrder.DocketField, order.Id, order.Docket),
            client?.Name,
            respondent?.Name,
            made,
            served,
            until,
            order.Breaches,
            [.. visits.Select(visit => new VisitLine(visit.DueOn, visit.EndedAt?.ChinaDate(), visit.State))]
        );
    }

    private async Task<(Case About, ProtectionOrder Order)> FindAsync(Guid caseId, Guid orderId, CancellationToken cancellationToken)
    {
        var about = await cases.GetAsync(caseId, cancellationToken);
        var order = await db.Set<ProtectionOrder>()
            .AsNoTracking()
            .FirstOrDefaultAsync(found => found.Id == orderId && found.CaseId == about.Id, cancellationToken);
        return order is null ? throw new DomainException(ProtectionErrors.OrderUnknown) : (about, order);
    }
}
