import type { LoginDto, RegisterDto, UserDto } from '@storehouse/dto';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { mayHaveSession, onSession, refreshSession, setSession } from '../../lib/api-client';
import { keepTheme, readTheme } from '../../lib/theme';
import { login, logout, register } from './auth.api';

interface Auth {
  /** Who is signed in; null for a guest; undefined while that is still being found out. */
  user: UserDto | null | undefined;
  signIn: (body: LoginDto) => Promise<void>;
  signUp: (body: RegisterDto) => Promise<void>;
  signOut: () => Promise<void>;
}

const Context = createContext<Auth | null>(null);

/** Knows who is signed in and follows the session wherever it is renewed or ends. */
export function AuthProvider({ children }: { children: ReactNode }) {
  const [user, setUser] = useState<UserDto | null | undefined>(() => (mayHaveSession() ? undefined : null));

  useEffect(() => {
    const stop = onSession((session) => {
      // The same person keeps the same object, so that a renewal renders nothing anew.
      setUser((known) => (known && known.id === session?.user.id ? known : (session?.user ?? null)));
    });
    if (mayHaveSession()) {
      refreshSession().then(
        (session) => session ?? setUser((known) => known ?? null),
        () => setUser(null),
      );
    }
    return stop;
  }, []);

  const value = useMemo<Auth>(
    () => ({
      user,
      signIn: async (body) => setSession(await login(body)),
      signUp: async (body) => {
        const { email, password } = body;
        await register(body);
        setSession(await login({ email, password }));
      },
      signOut: async () => {
        // Signing out wipes what this browser keeps for the shop; how it looks is no secret.
        const theme = readTheme();
        await logout();
        if (theme) keepTheme(theme);
        setSession(null);
      },
    }),
    [user],
  );
  return <Context value={value}>{children}</Context>;
}

/** Who is signed in, and how to change that. */
export const useAuth = (): Auth => {
  const auth = useContext(Context);
  if (!auth) throw new Error('useAuth needs an AuthProvider above');
  return auth;
};
