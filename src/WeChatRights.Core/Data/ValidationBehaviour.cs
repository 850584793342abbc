using Mediator;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Data;

/// <summary>Second step: the shape, from the annotations on the message. Invariants belong to the entities.</summary>
internal sealed class ValidationBehaviour<TMessage, TResponse> : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    public ValueTask<TResponse> Handle(
        TMessage message,
        MessageHandlerDelegate<TMessage, TResponse> next,
        CancellationToken cancellationToken
    )
    {
        var problems = ShapeValidator.Validate(message);
        return problems.Count == 0 ? next(message, cancellationToken) : throw new DomainException(CommonErrors.Invalid, problems);
    }
}
