using CsCheck;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.PetitionAgency;

/// <summary>Random stories of a mandate with two agents, against a model that knows nothing of the table.</summary>
public sealed class MandateProperties
{
    [Fact]
    public void Mandate_TenThousandRandomStories_AgreeWithTheModel() =>
        Gen.Select(Gen.Enum<MandateAction>(), Gen.Int[1, 60 * 24 * 8]).Array[1, 20].Sample(Play, iter: 10_000);

    private static void Play((MandateAction Action, int Minutes)[] story)
    {
        var mandate = MandateBuilder.Drafted(AgentsActing.Severally, MandatePrincipal.Herself, MandateBuilder.Anna, MandateBuilder.Berta);
        var model = new Model(mandate.Until);
        var now = MandateBuilder.Now;
        foreach (var (action, minutes) in story)
        {
            now = now.AddMinutes(minutes);

            var refusal = Record.Exception(() => Take(mandate, action, now)) as DomainException;

            Assert.Equal(model.Do(action, now), refusal is null);
            Assert.Equal(model.Open, mandate.IsOpen);
            Assert.Equal(model.Open && model.Signed, mandate.State == MandateState.Active);
            Assert.Equal(model.Open, mandate.OpenCaseId is not null);
            Assert.Equal(model.Agents, mandate.Present.Count);
            Assert.Equal(model.Signed && model.Open && now.ChinaDate() <= mandate.Until, mandate.HoldsAt(now));
        }
    }

    private static void Take(Mandate mandate, MandateAction action, DateTimeOffset now)
    {
        switch (action)
        {
            case MandateAction.LeaveOne:
                mandate.Leave(MandateBuilder.Anna, null, now.AddDays(14), now);
                break;
            case MandateAction.Resign:
                mandate.Leave(MandateBuilder.Berta, null, now.AddDays(14), now);
                break;
            case MandateAction.End:
                mandate.End(null, now.AddDays(14), withCase: true, now);
                break;
            default:
                mandate.Do(action, now);
                break;
        }
    }

    private sealed class Model(DateOnly until)
    {
        private readonly HashSet<string> _present = ["Anna", "Berta"];
        private bool _endedWithCase;

        public bool Open { get; private set; } = true;
        public bool Signed { get; private set; }
        public int Agents => _present.Count;

        /// <returns>Whether it is possible.</returns>
        public bool Do(MandateAction action, DateTimeOffset now) =>
            action switch
            {
                MandateAction.Sign => Open && !Signed && now.ChinaDate() <= until && (Signed = true),
                MandateAction.Revoke => Over(),
                MandateAction.End => Over() && (_endedWithCase = true),
                MandateAction.Expire => now.ChinaDate() > until && Over(),
                MandateAction.LeaveOne => Leave("Anna"),
                MandateAction.Resign => Leave("Berta"),
                MandateAction.Substitute => Open && Signed && _present.Add("Carla"),
                _ => !Open && Signed && _endedWithCase && (Open = true) && !(_endedWithCase = false),
            };

        private bool Leave(string name)
        {
            if (!Open || !_present.Remove(name))
            {
                return false;
            }

            Open = _present.Count > 0;
            return true;
        }

        private bool Over()
        {
            var was = Open;
            Open = false;
            return was;
        }
    }
}
