using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Referrals.Asking;
using WeChatRights.Core.Referrals.Contracts;
using WeChatRights.Core.Referrals.Directory;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Referrals;

/// <summary>Her separate consent that this very organ gets what was chosen, asked by who sends it (个人信息保护法 arts. 23, 29).</summary>
/// <param name="At">When she was asked; not in the future, and not before <c>ReferralPolicy.ConsentDays</c> ago.</param>
public sealed record ConsentFacts(
    [property: EnumDataType(typeof(ConsentGiver), ErrorMessage = "请选择谁同意的。")] ConsentGiver By,
    [property: EnumDataType(typeof(ConsentWay), ErrorMessage = "请选择怎么问的。")] ConsentWay Way,
    DateTimeOffset At
);

/// <summary>What is asked of which unit, on what ground, and what of her goes along: each field chosen by itself.</summary>
/// <param name="Consent">With <see cref="ReferralBasis.SeparateConsent"/> and with nothing else.</param>
/// <param name="BasisWords">Which duty, or which danger. Sealed; the unit does not see it.</param>
/// <param name="Summary">What happened, in short; with <see cref="ReferralField.Summary"/> only. So are the next two.</param>
public sealed record ReferralFacts(
    Guid UnitId,
    [property: EnumDataType(typeof(ReferralService), ErrorMessage = "请选择请他们做什么。")] ReferralService Service,
    [property: EnumDataType(typeof(ReferralUrgency), ErrorMessage = "请选择有多急。")] ReferralUrgency Urgency,
    [property: EnumDataType(typeof(ReferralBasis), ErrorMessage = "请选择交出信息的依据。")] ReferralBasis Basis,
    ConsentFacts? Consent,
    [property: StringLength(1000, ErrorMessage = "依据最多写 1000 个字。")] string? BasisWords,
    [property: Required(ErrorMessage = "请选择交出哪几项。"), MaxLength(6, ErrorMessage = "每一项只选一次。")]
        IReadOnlyList<ReferralField> Fields,
    [property: StringLength(1000, ErrorMessage = "情况最多写 1000 个字。")] string? Summary,
    [property: StringLength(1000, ErrorMessage = "需要最多写 1000 个字。")] string? Needs,
    [property: StringLength(200, ErrorMessage = "住址最多写 200 个字。")] string? Address
)
{
    public override string ToString() => "ReferralFacts(redacted)";
}

/// <summary>转介. The case stays with its owner; the unit owes an answer by a deadline. What is handed over is put on record. Answers the referral's id.</summary>
/// <exception cref="DomainException">
/// <c>partner-unit-unknown</c>, <c>partner-without-account</c>, <c>already-referred</c>, <c>referral-not-agreed</c>, <c>referral-accusation</c>, <c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ReferCase(Guid CaseId, [property: Required(ErrorMessage = "请填转介的内容。")] ReferralFacts Referral)
    : ICommand<Guid>,
        IConcernsCase
{
    public override string ToString() => $"ReferCase({CaseId})";
}

internal sealed class ReferCaseHandler(
    AppDbContext db,
    CallContext call,
    HandledCases cases,
    PacketWriter packets,
    CaseKeyStore keys,
    WorkingCalendar calendar,
    IOptions<ReferralOptions> options,
    ReferralFlow flow
) : ICommandHandler<ReferCase, Guid>
{
    public async ValueTask<Guid> Handle(ReferCase command, CancellationToken cancellationToken)
    {
        var (about, post) = await cases.GetToReferAsync(command.CaseId, cancellationToken);
        var facts = command.Referral;
        await RequireUnitAsync(facts.UnitId, about, cancellationToken);
        facts = await AsSheSaidAsync(about.Id, facts, cancellationToken);
        ReferralRules.Require(facts, about.IsAccusation, call.Now);
        if (facts.Consent is { By: ConsentGiver.Guardian } && !about.MinorInvolved)
        {
            throw DomainException.OfField("consent", "只有不满十四周岁的，才由监护人同意（个人信息保护法第三十一条）。");
        }

        var packet = await packets.WriteAsync(about.Id, facts, cancellationToken);
        var referral = Referral.Send(
            Ids.New(call.Now),
            new ReferralStart(
                about.Id,
                facts.UnitId,
                facts.Service,
                facts.Urgency,
                about.IsAccusation,
                call.RequireStaff().StaffId,
                post,
                ReferralPolicy.AnswerBy(facts.Urgency, call.Now, options.Value, calendar)
            ),
            call.Now
        );
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        db.Add(referral);
        db.Add(new Disclosure(referral, facts, packet, key));
        await flow.TellCaseAsync(referral, ReferralNewsKind.Sent, cancellationToken);
        await flow.TellUnitAsync(referral, PartnerNewsKind.Received, cancellationToken);
        return referral.Id;
    }

    /// <summary>What she has agreed to in the mini-program is what she has answered there, and when: nobody writes it down for her.</summary>
    /// <exception cref="DomainException"><c>referral-not-agreed</c></exception>
    private async Task<ReferralFacts> AsSheSaidAsync(Guid caseId, ReferralFacts facts, CancellationToken cancellationToken)
    {
        if (facts is not { Basis: ReferralBasis.SeparateConsent, Consent: { Way: ConsentWay.MiniProgram } consent })
        {
            return facts;
        }

        var ask = await db.Set<ReferralAsk>()
            .AsNoTracking()
            .FirstOrDefaultAsync(found => found.CaseId == caseId && found.OpenUnitId == facts.UnitId, cancellationToken);
        return ask is { AnsweredAt: { } at } && consent.By == ConsentGiver.Herself && ask.Covers(facts.Service, facts.Fields)
            ? facts with
            {
                Consent = consent with { At = at },
            }
            : throw new DomainException(ReferralErrors.NotAgreed);
    }

    private async Task RequireUnitAsync(Guid unitId, HandledCase about, CancellationToken cancellationToken)
    {
        var unit = await db.Set<PartnerUnit>()
            .AsNoTracking()
            .FirstOrDefaultAsync(unit => unit.Id == unitId && unit.ClosedAt == null, cancellationToken);
        if (unit is null || !unit.Area.Contains(about.Township))
        {
            throw new DomainException(ReferralErrors.UnitUnknown);
        }

        if (!await db.Set<PartnerAccount>().AnyAsync(account => account.UnitId == unitId, cancellationToken))
        {
            throw new DomainException(ReferralErrors.UnitWithoutAccount);
        }

        // Two at once: the unique index stops one, and its second run ends here.
        if (await db.Set<Referral>().AnyAsync(open => open.CaseId == about.Id && open.OpenUnitId == unitId, cancellationToken))
        {
            throw new DomainException(ReferralErrors.AlreadyReferred);
        }
    }
}

/// <summary>What makes a handing over lawful and no larger than needed. Pure.</summary>
internal static class ReferralRules
{
    /// <exception cref="DomainException"><c>referral-accusation</c>, <c>invalid-input</c></exception>
    public static void Require(ReferralFacts facts, bool isAccusation, DateTimeOffset now)
    {
        RequireBasis(facts, now);
        if (isAccusation)
        {
            RequireSealed(facts);
            return;
        }

        if (facts.Fields.Count == 0 || facts.Fields.Distinct().Count() != facts.Fields.Count || !facts.Fields.All(Enum.IsDefined))
        {
            throw DomainException.OfField("fields", "请至少选一项，每一项只选一次。");
        }

        RequireText(facts, ReferralField.Summary, facts.Summary, "summary", "选了情况，就要写明；没有选的，不要写。");
        RequireText(facts, ReferralField.Needs, facts.Needs, "needs", "选了需要，就要写明；没有选的，不要写。");
        RequireText(facts, ReferralField.Address, facts.Address, "address", "选了住址，就要写明；没有选的，不要写。");
        if (facts.Fields.Contains(ReferralField.Phone) && !facts.Fields.Contains(ReferralField.SafeContact))
        {
            // A number without how to use it has got women beaten.
            throw DomainException.OfField("fields", "给电话，就要同时给安全联系方式。");
        }
    }

    private static void RequireBasis(ReferralFacts facts, DateTimeOffset now)
    {
        if (facts.Basis == ReferralBasis.SeparateConsent)
        {
            if (facts.Consent is not { } consent)
            {
                throw DomainException.OfField("consent", "请写明她什么时候、怎么同意的。");
            }

            if (consent.At > now || consent.At < now.AddDays(-ReferralPolicy.ConsentDays))
            {
                throw DomainException.OfField("consent", "问她的时间不能在将来，也不能早于 30 天前；太久了请再问一次。");
            }
        }
        else if (facts.BasisWords?.Trim() is not { Length: >= 2 })
        {
            throw DomainException.OfField("basisWords", "不经她同意的，要写明是哪一条法定职责，或者是什么紧急情况。");
        }
    }

    /// <summary>信访工作条例 art. 30(3): its content goes over the confidential channel, not through here.</summary>
    private static void RequireSealed(ReferralFacts facts)
    {
        if (facts.Fields.Count > 0 || new[] { facts.Summary, facts.Needs, facts.Address }.Any(text => !string.IsNullOrWhiteSpace(text)))
        {
            throw new DomainException(ReferralErrors.AccusationIsClosed);
        }
    }

    /// <summary>Written if and only if it was chosen.</summary>
    private static void RequireText(ReferralFacts facts, ReferralField field, string? text, string name, string refusal)
    {
        if (facts.Fields.Contains(field) ? text?.Trim() is not { Length: >= 2 } : !string.IsNullOrWhiteSpace(text))
        {
            throw DomainException.OfField(name, refusal);
        }
    }
}

/// <summary>Takes from the file what was chosen and no more. Opening it is an audit row that names the columns.</summary>
internal sealed class PacketWriter(CaseVault vault, ComplaintReader complaints, ContactProfiles contacts)
{
    /// <exception cref="DomainException"><c>invalid-input</c> when she has not given what was chosen: what is on record must have been handed over.</exception>
    public async Task<ReferralPacket> WriteAsync(Guid caseId, ReferralFacts facts, CancellationToken cancellationToken)
    {
        var (withName, withPhone) = (facts.Fields.Contains(ReferralField.Name), facts.Fields.Contains(ReferralField.Phone));
        var withContact = facts.Fields.Contains(ReferralField.SafeContact);
        var written = new ReferralPacket(null, null, null, facts.Summary?.Trim(), facts.Needs?.Trim(), facts.Address?.Trim());
        string[] columns = [.. withName || withPhone ? ComplaintReader.ClientColumns : [], .. withContact ? ContactProfiles.Columns : []];
        if (columns.Length == 0)
        {
            return written;
        }

        using var opened = await vault.UnsealAsync(caseId, UnsealPurpose.PrepareReferral, columns, cancellationToken);
        var client = withName || withPhone ? await complaints.ReadClientAsync(caseId, opened, cancellationToken) : null;
        if ((withName && client is null) || (withPhone && client?.Phone is null))
        {
            throw DomainException.OfField("fields", "她没有留姓名或电话，请不要选这一项。");
        }

        return written with
        {
            Name = withName ? client?.Name : null,
            Phone = withPhone ? client?.Phone : null,
            Contact = withContact ? SafeContactText.Of((await contacts.ReadAsync(caseId, opened, cancellationToken)).Contact) : null,
        };
    }
}

/// <summary>Her safe ways in one line, as they were when it was sent.</summary>
internal static class SafeContactText
{
    public static string Of(SafeContact? contact)
    {
        if (contact is null)
        {
            return "她没有说过。联系她以前，先问妇联。";
        }

        var ways = Enum.GetValues<ContactChannel>().Where(contact.Allows).Select(Word).ToList();
        var hours = contact.Hours is { Count: > 0 } windows ? string.Join("、", windows) : "不限时间";
        var code = contact.CodeWord is { Length: > 0 } word ? $"先说暗号“{word}”。" : "";
        return ways.Count == 0
            ? $"{(contact.NeverCall ? "不要打电话。" : "")}不要直接联系她，有事告诉妇联。"
            : $"{(contact.NeverCall ? "不要打电话。" : "")}可以用：{string.Join("、", ways)}；时间：{hours}。{code}";
    }

    private static string Word(ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Call => "打电话",
            ContactChannel.Sms => "发短信",
            ContactChannel.Wechat => "微信小程序留言",
            _ => "当面说",
        };
}
