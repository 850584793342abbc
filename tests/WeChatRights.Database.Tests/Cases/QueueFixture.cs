using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>The same varied cases on any database: same ids, same times, made without the pipeline.</summary>
internal static class QueueFixture
{
    private static readonly WorkingCalendar Calendar = new();
    private static readonly string[] Categories = ["D3", "F2", "E2", "Z1", "F1", "B6"];
    private static readonly string[] Townships = [TestCity.Township, TestCity.OtherTownship, "410423101"];

    public static IEnumerable<Case> Cases(int count, StaffActor owner, StaffActor supervisor, int seed = 7)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return One(i, random, owner, supervisor);
        }
    }

    private static Case One(int index, Random random, StaffActor owner, StaffActor supervisor)
    {
        var received = TestCore.Start.AddMinutes(-random.Next(60 * 24 * 40)).AddMicroseconds(index);
        var township = DivisionCode.Parse(Townships[random.Next(Townships.Length)]);
        var category = Categories[random.Next(Categories.Length)];
        var sensitive = category is "F1" or "B6";
        var danger = new DangerAnswers(Now: random.Next(12) == 0);
        var id = new Guid(index + 1, (short)random.Next(short.MaxValue), 0, new byte[8]);
        var filed = new ComplaintFiled(
            id,
            id,
            $"P{received.ChinaDate():yyMMdd}-{index:D5}",
            Nature.Complaint,
            category,
            sensitive,
            false,
            township,
            DivisionCode.Parse(township.Value + "201"),
            false,
            danger,
            null,
            [],
            null,
            received
        );
        var made = Case.Register(
            filed,
            new AccountableOfficer(random.Next(3) == 0 ? owner.StaffId : supervisor.StaffId, "", township),
            new AccountableOfficer(supervisor.StaffId, "", township.Parent!.Value),
            [SlaPolicy.FirstContact(received, danger.Now, sensitive, Calendar), SlaPolicy.AcceptanceNotice(received, Calendar)]
        );
        MoveOn(made, random, received.AddHours(random.Next(1, 48)), new CaseActor(owner.StaffId, township));
        return made;
    }

    private static void MoveOn(Case made, Random random, DateTimeOffset at, CaseActor actor)
    {
        var step = random.Next(4);
        if (step >= 2)
        {
            made.Accept(actor, SlaPolicy.Handling(at, 30, Calendar), at);
        }

        if (step == 3)
        {
            using var words = new Words("演示", new CaseKey(made.Id, new byte[32]));
            made.FirstDutyDone(actor, FirstDuty.TellRights, words, at);
            made.Close(actor, CaseResult.Answered, ClosingProof.HerWord, second: null, words, at.AddHours(1));
        }
    }
}
