using System.Reflection;
using Mediator;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Access;

/// <summary>Every command and query of the core, and how to send one of which only the type is known.</summary>
internal static class Doors
{
    private static readonly MethodInfo Send = typeof(Dispatcher).GetMethod(nameof(Dispatcher.SendAsync))!;
    private static readonly MethodInfo Query = typeof(Dispatcher).GetMethod(nameof(Dispatcher.QueryAsync))!;

    public static IReadOnlyDictionary<string, Type> All { get; } =
        typeof(CoreRegistration)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IMessage).IsAssignableFrom(type))
            .Where(type => !typeof(INotification).IsAssignableFrom(type))
            .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static bool IsCommand(object message) => message is IBaseCommand;

    /// <summary>The answer, or what was thrown, as docs/access.md would say it.</summary>
    public static async Task<Told> AskAsync(this Dispatcher dispatcher, SaveStopper stopper, Actor actor, object message)
    {
        var contract = message.GetType().GetInterfaces().First(IsContract);
        var method = IsCommand(message) ? Send : Query;
        stopper.On = IsCommand(message);
        try
        {
            var call = (Task)
                method
                    .MakeGenericMethod(contract.GetGenericArguments())
                    .Invoke(dispatcher, [actor, message, TestContext.Current.CancellationToken])!;
            await call;
            return Told.Yes with { Result = call.GetType().GetProperty("Result")!.GetValue(call) };
        }
        catch (SaveStopper.StoppedException)
        {
            return Told.Yes;
        }
        catch (DomainException refusal)
        {
            return Told.Refused(refusal);
        }
        catch (Exception crash)
        {
            return new Told($"crash: {crash.GetType().Name} {crash.Message}");
        }
        finally
        {
            stopper.On = false;
        }
    }

    private static bool IsContract(Type type) =>
        type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(ICommand<>) || type.GetGenericTypeDefinition() == typeof(IQuery<>));
}
