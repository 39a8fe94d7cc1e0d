using System.Reflection;
using System.Reflection.Emit;

namespace Serai.Tests.Architecture;

/// <summary>
/// Which of the program's types use which others, read from what the compiler made of them: bases, fields, signatures,
/// attributes, and every token in the body of a method. However the source writes a name, here it is whole.
/// </summary>
public static class CompiledUses
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value, o => o.OperandType);

    /// <summary>Each type of the assembly (closures and state machines count for the one around them) and the types that it uses.</summary>
    public static ILookup<Type, Type> Of(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => Uses(type).SelectMany(Parts).Where(used => used.Assembly == assembly).Select(used => (User: Outermost(type), Used: Outermost(used))))
        .Where(u => u.User != u.Used).Distinct().ToLookup(u => u.User, u => u.Used);

    private static IEnumerable<Type> Uses(Type type)
    {
        IEnumerable<Type?> whole = [type.BaseType, .. type.GetInterfaces(), .. Attributes(type), .. type.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints())];
        return whole.Concat(type.GetMembers(All).SelectMany(OfMember)).OfType<Type>();
    }

    private static IEnumerable<Type?> OfMember(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType, .. Attributes(field)],
        PropertyInfo property => [property.PropertyType, .. Attributes(property)],
        MethodBase method => [.. Signature(method), .. Attributes(method), .. method.GetParameters().SelectMany(p => Attributes(p.GetCustomAttributesData())), .. Body(method)],
        _ => [],
    };

    private static IEnumerable<Type?> Attributes(MemberInfo member) => Attributes(member.GetCustomAttributesData());

    private static IEnumerable<Type?> Attributes(IEnumerable<CustomAttributeData> attributes) =>
        attributes.SelectMany(a => a.ConstructorArguments.Select(c => c.Value as Type).Append(a.AttributeType));

    private static IEnumerable<Type?> Signature(MethodBase method) =>
        [method.DeclaringType, (method as MethodInfo)?.ReturnType, .. method.GetParameters().Select(p => p.ParameterType), .. method.IsGenericMethod ? method.GetGenericArguments() : []];

    private static IEnumerable<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
            return [];
        var (ofType, ofMethod) = (method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        return [.. body.LocalVariables.Select(l => l.LocalType), .. body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType),
            .. Tokens(code).Select(token => method.Module.ResolveMember(token, ofType, ofMethod)).SelectMany(OfToken)];
    }

    private static IEnumerable<Type?> OfToken(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodBase method => Signature(method),
        _ => [],
    };

    // The operands of ECMA-335, partition III: only those that are tokens of members are kept.
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | code[at++]));
            var operand = Operands[value];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    // Of List<Membership[]> both the list and the membership.
    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericParameter: true } => [],
        { IsGenericType: true, IsGenericTypeDefinition: false } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
