using WeChatRights.Core.Cases.Protection;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Cases.Protection;

public sealed class OrderTransitionsTests
{
    private const int Sequences = 10_000;
    private const int StepsEach = 12;
    private static readonly DateOnly Today = TestCore.Start.ChinaDate();

    // Columns: Preparing, Applied, Accepted, InForce, Refused, GivenUp, Ended. Written down a second time on purpose.
    private static readonly Dictionary<OrderStep, string> Expected = new()
    {
        [OrderStep.Edit] = "x......",
        [OrderStep.Apply] = "x......",
        [OrderStep.CourtAccepts] = ".x.....",
        [OrderStep.CourtRefuses] = ".xx....",
        [OrderStep.Make] = "..x....",
        [OrderStep.Serve] = "...x...",
        [OrderStep.Extend] = "...x...",
        [OrderStep.Breach] = "...x...",
        [OrderStep.GiveUp] = "xxx....",
        [OrderStep.Revoke] = "...x...",
        [OrderStep.Expire] = "...x...",
        [OrderStep.ReturnForm] = "......x",
    };

    public static TheoryData<OrderState, OrderStep, bool> Matrix()
    {
        var matrix = new TheoryData<OrderState, OrderStep, bool>();
        foreach (var step in Enum.GetValues<OrderStep>())
        {
            foreach (var state in Enum.GetValues<OrderState>())
            {
                matrix.Add(state, step, Expected[step][(int)state] == 'x');
            }
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Order_StateAndStep_TakesItOrRefuses(OrderState state, OrderStep step, bool allowed)
    {
        var order = In(state);

        var refusal = Record.Exception(() => Take(order, step)) as DomainException;

        Assert.Equal(allowed, OrderTransitions.Allows(state, step));
        Assert.Equal(allowed && step != OrderStep.Expire, OrderTransitions.From(state).Contains(step));
        Assert.Equal(allowed || step == OrderStep.Expire ? null : ProtectionErrors.OrderState, refusal?.Error);
    }

    /// <summary>The table knows where an order may go; this knows where it must have come to.</summary>
    [Fact]
    public void Order_TenThousandRandomSequences_StandsWhereTheModelDoes()
    {
        var random = new Random(20_261_127);
        var steps = Enum.GetValues<OrderStep>();
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            var order = New();
            var model = new Model();
            for (var i = 0; i < StepsEach; i++)
            {
                var step = steps[random.Next(steps.Length)];
                var refused = Record.Exception(() => Take(order, step)) is DomainException;

                Assert.Equal(model.Take(step), !refused);
                Assert.Equal((model.State, model.Served, model.Form, model.Breaches), Seen(order));
            }
        }
    }

    private static (string, bool, bool, int) Seen(ProtectionOrder order) =>
        (order.State.ToString(), order.ServedOn is not null, order.FormReturnedOn is not null, order.Breaches);

    private static ProtectionOrder New() => new(Ids.New(TestCore.Start), Ids.New(TestCore.Start), Wish(), TestCore.Start);

    private static OrderWish Wish() =>
        new(
            OrderApplicant.Herself,
            OrderGround.Violence,
            Urgent: true,
            [OrderMeasure.NoViolence],
            [ProofKind.HelpRecord],
            new Sealed<OrderWriting>([])
        );

    private static ProtectionOrder In(OrderState state)
    {
        OrderStep[] way = state switch
        {
            OrderState.Preparing => [],
            OrderState.Applied => [OrderStep.Apply],
            OrderState.Accepted => [OrderStep.Apply, OrderStep.CourtAccepts],
            OrderState.InForce => [OrderStep.Apply, OrderStep.CourtAccepts, OrderStep.Make],
            OrderState.Refused => [OrderStep.Apply, OrderStep.CourtRefuses],
            OrderState.GivenUp => [OrderStep.GiveUp],
            _ => [OrderStep.Apply, OrderStep.CourtAccepts, OrderStep.Make, OrderStep.Revoke],
        };
        var order = New();
        foreach (var step in way)
        {
            Take(order, step);
        }

        Assert.Equal(state, order.State);
        return order;
    }

    private static void Take(ProtectionOrder order, OrderStep step)
    {
        switch (step)
        {
            case OrderStep.Edit:
                order.Edit(Wish());
                break;
            case OrderStep.Apply:
                order.Apply(Today);
                break;
            case OrderStep.CourtAccepts:
                order.CourtAccepts(TestCore.Start, urgent: true);
                break;
            case OrderStep.CourtRefuses:
                order.CourtRefuses(Today);
                break;
            case OrderStep.Make:
                order.Make(Today, Today.AddMonths(6), [OrderMeasure.NoViolence], docket: null);
                break;
            case OrderStep.Serve:
                order.Serve(Today);
                break;
            case OrderStep.Extend:
                order.Extend(order.Until?.AddMonths(1) ?? Today, Today);
                break;
            case OrderStep.Breach:
                order.Breach();
                break;
            case OrderStep.GiveUp:
                order.GiveUp();
                break;
            case OrderStep.Revoke:
                order.Revoke(Today);
                break;
            case OrderStep.Expire:
                order.Tend(Today.AddYears(20)); // Nobody refuses time.
                break;
            case OrderStep.ReturnForm:
                order.ReturnForm(Today);
                break;
        }
    }

    /// <summary>Written from the law and not from the table.</summary>
    private sealed class Model
    {
        public string State { get; private set; } = "Preparing";
        public bool Served { get; private set; }
        public bool Form { get; private set; }
        public int Breaches { get; private set; }

        public bool Take(OrderStep step)
        {
            switch (step)
            {
                case OrderStep.Edit:
                    return State == "Preparing";
                case OrderStep.Apply:
                    return Go("Preparing", "Applied");
                case OrderStep.CourtAccepts:
                    return Go("Applied", "Accepted");
                case OrderStep.CourtRefuses:
                    return Go("Applied", "Refused") || Go("Accepted", "Refused");
                case OrderStep.Make:
                    return Go("Accepted", "InForce");
                case OrderStep.GiveUp:
                    return Go("Preparing", "GivenUp") || Go("Applied", "GivenUp") || Go("Accepted", "GivenUp");
                case OrderStep.Revoke:
                    return Go("InForce", "Ended");
                case OrderStep.Expire:
                    Go("InForce", "Ended");
                    return true;
                case OrderStep.Extend:
                    return State == "InForce";
                case OrderStep.Serve when State == "InForce" && !Served:
                    return Served = true;
                case OrderStep.ReturnForm when State == "Ended" && !Form:
                    return Form = true;
                case OrderStep.Breach when State == "InForce":
                    Breaches++;
                    return true;
                default:
                    return false;
            }
        }

        private bool Go(string from, string to)
        {
            if (State != from)
            {
                return false;
            }

            State = to;
            return true;
        }
    }
}
